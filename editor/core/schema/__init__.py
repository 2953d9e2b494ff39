"""Schemas: what fields articles should have."""
