"""A WebKitGTK window that nobody drives: it shows each address in a view of its own, on a profile that lasts.

Usage: webkit-window.py PROFILE_FOLDER ADDRESS...
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2


def main(profile, *addresses):
    storage = WebKit2.WebsiteDataManager(base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache")
    context = WebKit2.WebContext.new_with_website_data_manager(storage)
    box = Gtk.Box()
    for address in addresses:
        view = WebKit2.WebView(web_context=context)
        view.load_uri(address)
        box.pack_start(view, True, True, 0)
    window = Gtk.Window(default_width=800, default_height=600)
    window.add(box)
    window.show_all()
    Gtk.main()


main(*sys.argv[1:])
