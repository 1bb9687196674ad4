"""The table that measurements print."""


class Table:
    """Prints rows as they are measured, and counts those within and above their limits."""

    def __init__(self):
        self.passed = self.failed = 0

    def row(self, name, value, unit, limit=None, remark=""):
        """Adds a row. A row without a limit is for information."""
        fails = limit is not None and value > limit
        verdict = "" if limit is None else "FAIL" if fails else "ok"
        self.failed += fails
        self.passed += verdict == "ok"
        shown = f"{value:,}" if isinstance(value, int) else f"{value:.2f}"
        allowed = "" if limit is None else f"   at most {f'{limit:,}' if isinstance(limit, int) else f'{limit:.4g}'}"
        print(f"{verdict:<5} {name:<42} {shown:>13} {unit}{allowed}{'   ' if remark else ''}{remark}", flush=True)
