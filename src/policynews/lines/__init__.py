"""What a line is when it is not the article."""
