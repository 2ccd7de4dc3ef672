"""Somebody is paged, or nobody can be."""
import alertmanager
from course import Course, alerted, fired
from incident import Incident
from trouble import last_resort


def courses(world):
    return [
        alerted(world, "jobs confirm", "stakeholder-update/prepareUpdate", "stakeholder-update/sendUpdate"),
        alerted(world, "jobs page", "paging/decideUrgency", "paging/findOnCall", "paging/sendPage"),
        fired(Incident(world, "jobs unanswered"), "paging/noAnswerInTime", "paging/escalateToNextLevel"),
        fired(last_resort(world, "jobs nobody"), "paging/nobodyReachedYet", "paging/alertIncidentManagers"),
        silent(world, "jobs silent"),
    ]


def silent(world, name):
    """The first channel takes no page about it, and is given up half a minute later: an operator does not wait for that."""

    def begin():
        world.provider.busy.add(name)
        Incident(world, name).passes("channelSilent")

    return Course(alertmanager.title("checkout", name), begin, "paging/channelSilent")
