"""The page types of an agency's website: few, so that whoever writes never has to choose a layout."""

from pendopo.content.models.announcements import AnnouncementIndexPage, AnnouncementPage
from pendopo.content.models.appearance import Appearance, appearance_of
from pendopo.content.models.contact import ComplaintPage, ContactPage
from pendopo.content.models.documents import DocumentIndexPage
from pendopo.content.models.events import EventIndexPage, EventPage
from pendopo.content.models.gallery import GalleryPage
from pendopo.content.models.home import HomePage
from pendopo.content.models.information import (
    InformationClass,
    InformationClassPage,
    InformationIndexPage,
    InformationListPage,
)
from pendopo.content.models.news import NewsIndexPage, NewsPage
from pendopo.content.models.officials import OfficialIndexPage, OrganisationPage
from pendopo.content.models.public import NO_WORDS, STILL_GUIDANCE, PublicPage, WrittenPage
from pendopo.content.models.reviews import LinkedHost, Review, ReviewPolicy
from pendopo.content.models.services import ServiceIndexPage, ServicePage
from pendopo.content.models.text import SectionPage, StandardPage

__all__ = [
    "NO_WORDS",
    "STILL_GUIDANCE",
    "AnnouncementIndexPage",
    "AnnouncementPage",
    "Appearance",
    "ComplaintPage",
    "ContactPage",
    "DocumentIndexPage",
    "EventIndexPage",
    "EventPage",
    "GalleryPage",
    "HomePage",
    "InformationClass",
    "InformationClassPage",
    "InformationIndexPage",
    "InformationListPage",
    "LinkedHost",
    "NewsIndexPage",
    "NewsPage",
    "OfficialIndexPage",
    "OrganisationPage",
    "PublicPage",
    "Review",
    "ReviewPolicy",
    "SectionPage",
    "ServiceIndexPage",
    "ServicePage",
    "StandardPage",
    "WrittenPage",
    "appearance_of",
]
