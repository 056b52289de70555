"""Instants, days of a policy's zone, and working days."""

import math
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reference import CALENDAR

UTC = timezone.utc


def parse(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def tell(moment):
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def zone(policy):
    try:
        return ZoneInfo(policy["timeZone"])
    except ZoneInfoNotFoundError:
        # A system without zone data: all of China keeps one time, without summer time.
        if policy["timeZone"] == "Asia/Shanghai":
            return timezone(timedelta(hours=8))
        raise


def day_of(policy, moment):
    return moment.astimezone(zone(policy)).date()


def start_of(policy, day):
    return datetime(day.year, day.month, day.day, tzinfo=zone(policy)).astimezone(UTC)


def next_midnight(policy, moment):
    return start_of(policy, day_of(policy, moment) + timedelta(days=1))


def years_of(policy):
    return {**CALENDAR, **{str(each["year"]): each for each in policy["calendar"] or []}}


def add_working_days(day, count, years):
    """The date so many working days later; None where the calendar does not reach so far."""
    while count > 0:
        day += timedelta(days=1)
        year = years.get(str(day.year))
        if year is None:
            return None
        text = day.isoformat()
        if text in year["workdays"] or (day.weekday() < 5 and text not in year["holidays"]):
            count -= 1
    return day


def expected(policy, now, span):
    first, last = (
        add_working_days(day_of(policy, now), span[end], years_of(policy)) for end in ("min", "max")
    )
    return {"earliest": first.isoformat(), "latest": last.isoformat()} if first and last else None


def window_end(policy, now, working_days):
    """The end of the last working day of a window (B-pay-7); late enough where nobody knows the holidays."""
    today = day_of(policy, now)
    last = add_working_days(today, working_days, years_of(policy))
    if last is None:
        return start_of(policy, today + timedelta(days=math.ceil(working_days * 7 / 5) + 14))
    return start_of(policy, last + timedelta(days=1))


def is_day(year, month, day):
    try:
        return date(year, month, day)
    except ValueError:
        return None
