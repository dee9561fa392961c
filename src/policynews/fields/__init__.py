"""One reader for each field of the article."""
