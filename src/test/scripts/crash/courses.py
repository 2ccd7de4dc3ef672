"""Every course that the program sends incidents on; together they pass every kind of job."""
import paging_courses
import response_courses
import review_courses
import track_courses


def all_of_them(world):
    """The longest first, so that few kills do for all; each incident stands where its course begins."""
    parts = (response_courses, review_courses, paging_courses, track_courses)
    return sorted([course for part in parts for course in part.courses(world)], key=lambda course: -len(course.jobs))
