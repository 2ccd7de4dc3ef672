"""What Alertmanager says."""
import time

KEY = "sample-alertmanager-key-that-everybody-knows"
PATH = f"/hooks/alertmanager/{KEY}"


def message(service, name, status="firing"):
    """That something fires, or has been resolved."""
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    alert = {
        "status": status,
        "labels": {"alertname": name, "service": service, "severity": "critical"},
        "annotations": {"summary": title(service, name)},
        "startsAt": now,
        "endsAt": now if status == "resolved" else "0001-01-01T00:00:00Z",
        "generatorURL": "http://prometheus.example.org",
        "fingerprint": f"{abs(hash(name)):016x}"[:16],
    }
    shell = {"version": "4", "groupKey": name, "truncatedAlerts": 0, "status": status, "receiver": "tocsin"}
    shell |= {"groupLabels": {}, "commonLabels": {}, "commonAnnotations": {}, "externalURL": "http://am.example.org"}
    return shell | {"alerts": [alert]}


def title(service, name):
    return f"{service}: {name}"
