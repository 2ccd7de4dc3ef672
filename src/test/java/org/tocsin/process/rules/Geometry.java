package org.tocsin.process.rules;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Boxes and lines on a drawing, in its own units (about a pixel each). */
final class Geometry {

    private Geometry() {}

    /** A box with its upper left corner. */
    record Box(double x, double y, double width, double height) {

        static Box of(Bounds bounds) {
            return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width - 1
                    && other.x < x + width - 1
                    && y < other.y + other.height - 1
                    && other.y < y + height - 1;
        }

        /** Whether it lies completely inside the other one. */
        boolean isInside(Box other) {
            return x >= other.x
                    && y >= other.y
                    && x + width <= other.x + other.width
                    && y + height <= other.y + other.height;
        }

        /** The box without a rim, so that what only touches it does not count. */
        Box within(double rim) {
            return new Box(x + rim, y + rim, width - 2 * rim, height - 2 * rim);
        }
    }

    /** One straight piece of a flow. */
    record Line(double x1, double y1, double x2, double y2) {

        static List<Line> of(List<Waypoint> points) {
            return java.util.stream.IntStream.range(1, points.size())
                    .mapToObj(index -> between(points.get(index - 1), points.get(index)))
                    .toList();
        }

        private static Line between(Waypoint from, Waypoint to) {
            return new Line(from.getX(), from.getY(), to.getX(), to.getY());
        }

        boolean isDiagonal() {
            return Math.abs(x1 - x2) > 2 && Math.abs(y1 - y2) > 2;
        }

        /** Whether part of the line is inside the box: both projections meet it at the same part of the line. */
        boolean runsThrough(Box box) {
            double[] acrossX = inside(x1, x2 - x1, box.x(), box.x() + box.width());
            double[] acrossY = inside(y1, y2 - y1, box.y(), box.y() + box.height());
            double enters = Math.max(0, Math.max(acrossX[0], acrossY[0]));
            double leaves = Math.min(1, Math.min(acrossX[1], acrossY[1]));
            return enters < leaves;
        }

        /** Between which parts of the way (0 is its start, 1 its end) a moving coordinate is between low and high. */
        private static double[] inside(double start, double way, double low, double high) {
            if (way == 0) {
                boolean always = start > low && start < high;
                return always ? new double[] {0, 1} : new double[] {1, 0};
            }
            double first = (low - start) / way;
            double second = (high - start) / way;
            return new double[] {Math.min(first, second), Math.max(first, second)};
        }
    }
}
