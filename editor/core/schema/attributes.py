"""The words of the grammar: widgets, attributes of fields, collections and the whole (contract §3).

Stet's own stand beside those that Decap CMS (its `configSchema.js` and widget schemas, 3.x, with the older
camelCase spellings it still takes) and Sveltia CMS (its configuration types) define and Stet has no use for.
The latter pass silently; any other word is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from .model import WidgetName

if TYPE_CHECKING:
    from collections.abc import Iterable


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WIDGETS: Final[tuple[WidgetName, ...]] = get_args(WidgetName)

WIDGET_ALIASES: Final[dict[str, WidgetName]] = {
    "date": "datetime",
    "colorstring": "color",
    "richtext": "markdown",
    "map": "text",
    "uuid": "string",
    "compute": "string",
    "keyvalue": "object",
}
"""Widgets that Decap or Sveltia have beside Stet's, and what their values are here. `map` holds GeoJSON text."""

FIELD_ATTRIBUTES: Final = _words(
    """name label widget required default hint pattern readonly severity unique when i18n value_type min max step
    options multiple field fields types typeKey collection data value_field format date_format time_format
    picker_utc default_language summary"""
)

FOREIGN_FIELD_ATTRIBUTES: Final = _words(
    """comment preview meta collapsed minimize_collapsed label_singular allow_add allow_remove allow_reorder
    add_to_top allow_duplicate thumbnail root type_key type prefix suffix before_input after_input minlength
    maxlength input_timezone output_utc dateFormat timeFormat pickerUtc date_only search_fields searchFields
    display_fields displayFields valueField optionsLength options_length file filters dropdown_threshold valueType
    allow_multiple choose_url media_library media_libraries media_folder public_folder config accept minimal
    buttons editor_components editorComponents modes sanitize_preview linked_images allow_language_selection
    output_code_only keys allowInput enableAlpha decimals height value key_label value_label use_b32_encoding
    read_only"""
)

COLLECTION_ATTRIBUTES: Final = _words(
    """name label folder file extension filter fields slug summary publish checks files"""
)

FOREIGN_COLLECTION_ATTRIBUTES: Final = _words(
    """label_singular description create delete hide editor format frontmatter_delimiter identifier_field path
    preview_path preview_path_date_field preview_path_preserve_slashes sortable_fields sortableFields view_filters
    view_groups nested meta media_folder public_folder media_library media_libraries i18n icon duplicate reorder
    limit thumbnail index_file slug_length body_field divider yaml_quote"""
)

FILE_ATTRIBUTES: Final = _words("""name label file fields publish checks""")

FOREIGN_FILE_ATTRIBUTES: Final = FOREIGN_COLLECTION_ATTRIBUTES | _words("""slug summary""")

TOP_ATTRIBUTES: Final = _words(
    """extends collections singletons publish rules views review media_folder public_folder extensions detect"""
)

FOREIGN_TOP_ATTRIBUTES: Final = _words(
    """backend local_backend publish_mode media_library media_libraries media_folder_relative site_url display_url
    logo_url logo locale i18n show_preview_links search slug issue_reports editor load_config_file integrations
    asset_collections output field_defaults app_title logout_redirect_url"""
)

CHECK_PREFIX: Final = "site-"
"""How the ids of a site's own checks begin."""

RULE_IDS: Final = _words(
    """syntax encoding duplicate-key required type pattern options range length url datetime relation unique
    unknown-field readonly publish-missing publish-type publish-incomplete image-missing image-broken image-size
    date-future date-filename duplicate-url duplicate-title boilerplate"""
)
"""What `rules` may name, besides the `site-…` ids of a site's own checks; the rules themselves are `problems`'."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown word: ` (did you mean "required"?)`, or "" when none is near."""
    from difflib import get_close_matches  # sound schemas need none

    found = get_close_matches(word, sorted(known), 1, cutoff=0.7)
    return f' (did you mean "{found[0]}"?)' if found else ""
