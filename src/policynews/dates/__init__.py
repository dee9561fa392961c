"""Dates as Chinese pages print them."""
