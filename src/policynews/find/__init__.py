"""Where on a page things are: body, headline, files; and what is left out."""
