"""What leads to a job: an incident on its way, what sets it off, and the jobs that it passes one after the other."""
import alertmanager


class Course:
    """A title, what begins it, and the jobs as (process, activity)."""

    def __init__(self, title, begin, *jobs):
        self.title, self.begin = title, begin
        self.jobs = [tuple(job.split("/")) for job in jobs]
        self.put_back = False

    def goes_on(self):
        """Whatever was broken off begins anew by itself, but for a timer that the calendar has put back meanwhile."""
        if self.put_back:
            self.put_back = False
            self.begin()


def alerted(world, name, *jobs):
    """It begins with an alert."""
    return Course(alertmanager.title("checkout", name), lambda: world.tocsin.alert("checkout", name), *jobs)


def fired(incident, timer, *jobs):
    """It begins with a timer of the incident."""
    process, activity = timer.split("/")
    return Course(incident.title, lambda: incident.passes(activity), timer, *jobs)


def moved_to_today(incident, timer, *jobs):
    """The same, of a timer that waits for a business day: where it is moved to, it stays until days are counted again."""
    course = fired(incident, timer, *jobs)
    course.put_back = True
    return course


def said(incident, begin, *jobs):
    """It begins with what somebody says or does."""
    return Course(incident.title, begin, *jobs)
