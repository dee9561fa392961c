"""WeChat accounts (微信公众号). `#js_content` alone is not enough: government sites that copy articles keep that id."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import by_id, css, xpath

# The author of templates up to 2019: an element beside account and date without an id of its own.
_BARE_AUTHOR = xpath(
    'id("meta_content")/*[self::em or self::span][contains(concat(" ", normalize-space(@class), " "), " rich_media_meta_text ")]'
    '[not(@id)][not(contains(@class, "nickname"))][not(*)]'
)

LAYOUTS = (
    Layout(
        name="wechat",
        hosts=("mp.weixin.qq.com",),
        portable=True,
        signature=css("#activity-name", "#js_article", "#img-content"),
        title=by_id("activity-name"),
        published=css("#publish_time", "#post-date"),
        account=css("#js_name", "#post-user"),
        author=css("#js_author_name") | _BARE_AUTHOR,
        body=by_id("js_content"),
        drop=(
            css("mpvoice", "mp-common-profile", "mp-common-videosnap", "mp-common-mpaudio", "mp-miniprogram"),
            css("#js_content .mp_profile_iframe_wrp", ".reward_area", ".rich_media_tool", ".qr_code_pc"),
        ),
    ),
)
