"""WeChat accounts (微信公众号). `#js_content` alone is not enough: government sites that copy articles keep that id."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import by_id, css

LAYOUTS = (
    Layout(
        name="wechat",
        hosts=("mp.weixin.qq.com",),
        portable=True,
        signature=css("#activity-name", "#js_article", "#img-content"),
        title=by_id("activity-name"),
        published=by_id("publish_time"),
        source=by_id("js_name"),
        author=css("#js_author_name"),
        body=by_id("js_content"),
        drop=(
            css("mpvoice", "mp-common-profile", "mp-common-videosnap", "mp-common-mpaudio", "mp-miniprogram"),
            css("#js_content .mp_profile_iframe_wrp", ".reward_area", ".rich_media_tool", ".qr_code_pc"),
        ),
    ),
)
