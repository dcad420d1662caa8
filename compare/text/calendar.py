"""The names of months and weekdays, lower case, with their numbers."""

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
"""From 1, as in ISO 8601."""
WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
"""From 0, as `date.weekday` counts."""
