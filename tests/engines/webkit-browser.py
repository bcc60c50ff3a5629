"""A WebKitGTK window that WebKitWebDriver can drive and whose profile lasts.

The MiniBrowser that WebKitGTK ships forgets everything when it is automated, so nothing could be tested across a restart.
Usage: webkit-browser.py PROFILE_FOLDER
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2


def create_view(_session, context):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=420, default_height=900)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    window.connect("destroy", lambda _window: Gtk.main_quit())
    return view


def start_session(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("coachfolio-webkit-browser")
    session.set_application_info(info)
    session.connect("create-web-view", create_view, context)


def main(profile):
    storage = WebKit2.WebsiteDataManager(base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache")
    context = WebKit2.WebContext.new_with_website_data_manager(storage)
    context.set_automation_allowed(True)
    context.connect("automation-started", start_session)
    # Nobody is there to choose a place for a download; the journey looks at the file before it gets here.
    context.connect("download-started", lambda _context, download: download.cancel())
    Gtk.main()


main(sys.argv[1])
