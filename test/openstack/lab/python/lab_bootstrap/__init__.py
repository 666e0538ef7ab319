"""Fills a fresh lab by plain REST calls. Each step looks before it makes."""
