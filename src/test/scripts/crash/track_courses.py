"""What runs beside: news for stakeholders, providers, and steps that have failed."""
from course import fired, said
from incident import Incident
from trouble import undelivered


def courses(world):
    return news(world) + providers(world) + failed(world)


def providers(world):
    names = ("jobs answer due", "jobs answer late", "jobs answered")
    due, late, answered = (Incident(world, name).asked_elsewhere() for name in names)
    solved = {"providerOutcome": "solved", "providerAnswer": "A rotated key"}
    return [
        fired(due, "third-party/answerDue", "third-party/remindOfAnswer"),
        fired(late, "third-party/answerLate", "third-party/escalateLateAnswer"),
        said(answered, lambda: answered.task("followUpWithProvider", "dana", **solved), "third-party/passOnAnswer"),
    ]


def news(world):
    to_approve = Incident(world, "jobs to approve").resolved().opens("approveUpdate")
    to_rewrite = Incident(world, "jobs to rewrite").resolved().sent_back().opens("rewriteUpdate")
    return [
        fired(to_approve, "stakeholder-update/approvalWaits", "stakeholder-update/askForApproval"),
        fired(to_rewrite, "stakeholder-update/rewriteWaits", "stakeholder-update/askForRewrite"),
    ]


def failed(world):
    """Last of all: while something is tried again and again, nothing comes to rest."""
    repaired = undelivered(world, "jobs not repaired").with_failed_step()
    failing, silent = undelivered(world, "jobs failing"), undelivered(world, "jobs undelivered")
    return [
        fired(repaired, "failed-step/repairLate", "failed-step/remindSres"),
        said(failing, lambda: failing.tocsin.fails(failing.number, "sendUpdate"), "failed-step/alertSres"),
        fired(silent, "stakeholder-update/channelsSilent", "stakeholder-update/reportUndelivered"),
    ]
