"""Registers the room with Django, and its kind of berkas with the rooms below."""

from django.apps import AppConfig


class PermohonanConfig(AppConfig):
    """The form of SOP 7 and what the steps of its SOP do."""

    name = "pendopo.permohonan"
    verbose_name = "Permohonan"

    def ready(self) -> None:
        from pendopo.audit.words import name_acts
        from pendopo.berkas.registry import register
        from pendopo.notices.registry import register_secret
        from pendopo.permohonan.kind import PERMOHONAN
        from pendopo.permohonan.plans import plan_of_berkas
        from pendopo.permohonan.services.handover import TEMPLATE, activation_mail
        from pendopo.permohonan.trail import ACTS
        from pendopo.provisioning.registry import register_plan

        name_acts(ACTS)
        register(PERMOHONAN)
        register_plan(PERMOHONAN.code, plan_of_berkas)
        register_secret(TEMPLATE, activation_mail)
