"""Speeds, each printed as one line a goal: `P7 p95=12ms goal<=50ms ok`."""
