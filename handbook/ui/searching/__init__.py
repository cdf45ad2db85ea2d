"""From the first key in the search field to the open page."""
