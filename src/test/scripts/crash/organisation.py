"""The diagrams and the organisation as they are, but for what a program cannot wait for."""
import datetime
import pathlib
import re
import shutil
import zoneinfo

# Whose public holidays nobody knows. Nobody works on Saturday and Sunday in the one, on Thursday and Friday in the other.
WEEK, WEEKEND = "aq", "af"
RESTING = "storefront"


def copied(work):
    """Copies bpmn and config to the directory of the program."""
    work = pathlib.Path(work)
    shutil.copytree("bpmn", work / "bpmn")
    shutil.copytree("config", work / "config")
    one_round_of_paging(work / "bpmn" / "paging" / "paging-urgency.dmn")
    today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")).date()
    at_work(work / "config" / "teams.yaml", today)
    at_rest(work / "config" / "holidays.yaml", today)


def one_round_of_paging(table):
    """People are called for one round only, so that the last resort is near."""
    text = table.read_text()
    for rounds in ("3", "5"):
        text = text.replace(f"<text>{rounds}</text>", "<text>1</text>")
    table.write_text(text)


def at_work(teams, today):
    """Teams work today, whatever day it is: a review begins at once when its day is moved to today."""
    country = WEEKEND if today.isoweekday() in (6, 7) else WEEK
    text = re.sub(r"\n *tocsin.org/region:.*", "", teams.read_text())
    teams.write_text(re.sub(r"(tocsin.org/country:).*", rf"\1 {country}", text))


def at_rest(holidays, today):
    """But for one, which does not: its review waits for the next business day."""
    first, last = (today + datetime.timedelta(days=days) for days in (-1, 2))
    day = f'{{date: "{first}", until: "{last}", title: Nobody is there}}'
    text = f"---\napiVersion: tocsin.org/v1\nkind: Holidays\nspec:\n  teams: [{RESTING}]\n  days:\n    - {day}\n"
    holidays.write_text(text)
