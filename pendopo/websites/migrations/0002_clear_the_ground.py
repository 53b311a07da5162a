"""Takes away what Wagtail plants for a first visit: its welcome page and site, its groups with rights on every tree."""

from django.db import migrations


def clear(apps, schema_editor):
    apps.get_model("wagtailcore", "Site").objects.filter(hostname="localhost", root_page__slug="home").delete()
    pages = apps.get_model("wagtailcore", "Page").objects
    pages.filter(depth=2, slug="home", content_type__model="page").delete()
    pages.filter(depth=1).update(numchild=0)
    apps.get_model("auth", "Group").objects.filter(name__in=["Editors", "Moderators"]).delete()


class Migration(migrations.Migration):

    dependencies = [
        ("websites", "0001_initial"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(clear, migrations.RunPython.noop)]
