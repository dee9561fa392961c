"""China.org.cn in Chinese (中国网). Its class names are common words: only on its own hosts."""

from policynews.layouts.layout import Layout
from policynews.layouts.locators import css

from . import _baidu

LAYOUTS = (
    Layout(
        name="china-com-cn",
        hosts=("china.com.cn", "china.org.cn"),
        title=css(".articleTitle", ".artTitle", ".cTitle"),
        published=_baidu.PUBLISHED,
        source=_baidu.SOURCE,
        author=_baidu.AUTHOR,
        editor=css("#editor_baidu", ".articleEditor"),
        body=css(".articleBody", "#articleBody", ".artCon", ".cBody", ".center_box"),
        drop=(css(".artShare", ".d2txt_1"),),
    ),
)
