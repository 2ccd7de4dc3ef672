"""An incident is observed and reviewed, and its corrective actions are followed."""
from course import fired, moved_to_today, said
from incident import Incident

LATE = "update tocsin.postmortem set due_at = due_at - interval '20 days', due_moved = true where incident = %s"
MISSED = "update tocsin.action set due_at = due_at - interval '100 years' where incident = %s"


def courses(world):
    return observed(world) + written(world) + followed(world)


def observed(world):
    reviewed = Incident(world, "jobs in review").in_review()
    resting = Incident(world, "jobs resting", service="search").still_not_to_be_written()
    over = Incident(world, "jobs observed").observed().task("approveUpdate", "bruno", approved=True)
    return [
        fired(Incident(world, "jobs not assessed").resolved(), "incident/assessmentWaits", "incident/remindOfAssessment"),
        fired(over, "incident/observationOver", "incident/decideOnPostmortem"),
        moved_to_today(reviewed, "incident/nextBusinessDay", "incident/completePostmortem"),
        moved_to_today(resting, "postmortem/nextBusinessDay"),
    ]


def written(world):
    late = Incident(world, "jobs much too late").to_be_written().opens("writePostmortem")
    world.postgres.change(LATE, late.number)
    due = Incident(world, "jobs late").to_be_written().opens("writePostmortem")
    approved = Incident(world, "jobs approved").written()
    approves = lambda: approved.task("approvePostmortem", "clara", approved=True)
    return [
        moved_to_today(due, "postmortem/postmortemReminderDue", "postmortem/remindAuthor"),
        said(late, lambda: late.passes("postmortemReminderDue"), "postmortem/escalateLatePostmortem"),
        moved_to_today(Incident(world, "jobs lead away").written(), "postmortem/approverAbsent", "postmortem/callInDeputy"),
        moved_to_today(Incident(world, "jobs lead late").written(), "postmortem/approvalLate", "postmortem/remindApprover"),
        said(approved, approves, "postmortem/publishPostmortem", "incident/followEveryAction"),
    ]


def followed(world):
    late = Incident(world, "jobs action late").followed().opens("doAction")
    world.postgres.change(MISSED, late.number)
    due = Incident(world, "jobs action").followed().opens("doAction")
    done = Incident(world, "jobs action done").followed().task("doAction", "ada", workNote="Done").opens("verifyAction")
    return [
        moved_to_today(due, "corrective-action/actionReminderDue", "corrective-action/nagAssignee"),
        said(late, lambda: late.passes("actionReminderDue"), "corrective-action/escalateOverdueAction"),
        moved_to_today(done, "corrective-action/verificationLate", "corrective-action/remindVerifier"),
    ]
