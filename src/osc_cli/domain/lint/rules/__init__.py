"""The rules, one file each. Which there are stands in `groups/`, one list for each group."""
