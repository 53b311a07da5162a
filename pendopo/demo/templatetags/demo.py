"""The bar over every page of the demo."""

from django import template
from django.template import Context

from pendopo.demo import cast

register = template.Library()


@register.inclusion_tag("demo/bar.html", takes_context=True)
def demo_bar(context: Context) -> dict[str, object]:
    """Roles to step into and whose turn it is; nothing on pages without a request (errors)."""
    request = context.get("request")
    if request is None:
        return {}
    user = getattr(request, "user", None)
    return {"roles": cast.roles(user), "turn": cast.next_turn(user), "request": request}
