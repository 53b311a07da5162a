"""The front hall: landing page, directory of websites, rules and SOP."""
