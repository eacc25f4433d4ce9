"""Tool tips that take every text as it stands: Qt would read one that looks like HTML as HTML."""

from html import escape


def plain_tip(text: str) -> str:
    """``text`` for setToolTip or the ToolTipRole, lines kept, nothing in it read as HTML; "" stays ""."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""
