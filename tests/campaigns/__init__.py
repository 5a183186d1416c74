"""Campaigns: many thousands of odd inputs, run when something changed, not with the tests."""
