"""Wagtail's choosers without the script that they print into the page: `kelola.js` starts them from data."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets.chooser import BaseChooser


def install() -> None:
    """Put this in place of Wagtail's own; called once, when the rooms are ready."""
    BaseChooser.render = render


def render(
    self: Any, name: str, value: Any, attrs: dict[str, Any] | None = None, _renderer: Any = None, **_rest: Any
) -> SafeString:
    """The field as Wagtail draws it, and beside it what its script needs to know."""
    given = attrs or {}
    data = self.get_value_data(value)
    return format_html(
        '{}<template data-mulai="{}" data-id="{}" data-pilihan="{}"></template>',
        self.render_html(name, data, given),
        self.js_constructor,
        given["id"],
        json.dumps(self.get_js_init_options(given["id"], name, data)),
    )
