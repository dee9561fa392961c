"""policynews turns a Chinese policy-news page into a typed `Article`."""
