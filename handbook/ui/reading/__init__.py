"""The page that is read: HTML, document and reader; headings, find in page, links, history."""
