"""Tables of printed dates: text, what must be read, and why the row is here."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections import Counter
from datetime import date, datetime, timedelta, timezone

import pytest

from policynews.dates.address import date_from_url
from policynews.dates.inline import DateMatch, find_dates
from policynews.dates.value import read_date
from policynews.errors import IncompleteDateError
from policynews.model.date import BEIJING, PartialDate

Row = tuple[str, "str | None", str]

# A text that is a date as a whole -> ISO form.
READ: list[Row] = [
    # hyphens, strokes, points
    ("2022-01-15", "2022-01-15", "the standard form"),
    ("2022-1-5", "2022-01-05", "unpadded"),
    ("2022/1/15", "2022-01-15", "strokes"),
    ("2022/01/15", "2022-01-15", "strokes, padded"),
    ("2022.1.15", "2022-01-15", "points"),
    ("2020.10.04", "2020-10-04", "points, padded"),
    ("2022 - 01 - 15", "2022-01-15", "spaces around the hyphens"),
    ("2022.1.15日", "2022-01-15", "points and 日"),
    ("2022–01–15", "2022-01-15", "en dashes from a word processor"),
    ("２０２２－０１－１５", "2022-01-15", "full-width figures and hyphens"),
    ("２０２２／１／１５", "2022-01-15", "full-width strokes"),
    ("２０２２．０１．１５", "2022-01-15", "full-width points"),
    ("  2022-01-15\n", "2022-01-15", "white space around"),
    ("\u200e2022\u200e-\u200e01\u200e-\u200e15", "2022-01-15", "direction marks that browsers put in local dates"),
    ("\u200e2022\u200e年\u200e1\u200e月\u200e15\u200e日", "2022-01-15", "the same with 年月日"),
    ("2022-02-29", None, "no leap year"),
    ("2024-02-29", "2024-02-29", "a leap year"),
    ("2022-02-30", None, "no such day"),
    ("2022-13-01", None, "no such month"),
    ("2022-00-10", None, "month zero"),
    ("2022-10-00", None, "day zero"),
    ("0000-00-00", None, "the empty value of a database"),
    ("0000-00-00 00:00:00", None, "the empty value of a database, with time"),
    ("0001/1/1 0:00:00", None, "the empty value of .NET"),
    ("1970-01-01 08:00:00", None, "epoch zero printed in Beijing"),
    ("1970-01-01", None, "epoch zero, day only"),
    ("1900/1/1 0:00:00", None, "the empty value of SQL Server"),
    ("2022-01/15", None, "two different separators"),
    ("12022-01-15", None, "five figures are no year"),
    ("2022-01-155", None, "three figures are no day"),
    ("2019.1.2.3", None, "a dotted chain of four is a version"),
    ("1.2019.10.12", None, "a version"),
    # times
    ("2022-01-15 08:18", "2022-01-15T08:18", "minutes"),
    ("2022-01-15 08:18:59", "2022-01-15T08:18:59", "seconds"),
    ("2022-01-15 08:18:00.0", "2022-01-15T08:18:00", "a Java timestamp"),
    ("2022-01-15 08:18:00.123", "2022-01-15T08:18:00", "milliseconds are dropped"),
    ("2022/2/14 9:20:18", "2022-02-14T09:20:18", "unpadded hour"),
    ("2019-9-7 21:30:50", "2019-09-07T21:30:50", "unpadded month and day"),
    ("2022-1-15 8:5:3", "2022-01-15T08:05:03", "a page script that pads nothing"),
    ("2022-01-15 3:2", "2022-01-15", "one figure of minutes without seconds is a score"),
    ("2022-01-15-08:18:00", "2022-01-15T08:18:00", "the State Council's lastmodifiedtime"),
    ("2022-01-15_08:18", "2022-01-15T08:18", "underscore"),
    ("2022-01-15 | 08:18", "2022-01-15T08:18", "bar between day and time"),
    ("2022-01-15　08：18", "2022-01-15T08:18", "full-width space and colon"),
    ("2022-01-15 08∶18", "2022-01-15T08:18", "ratio sign for a colon"),
    ("2022-01-15 08﹕18", "2022-01-15T08:18", "small colon"),
    ("2022-01-15 08 : 18", "2022-01-15T08:18", "spaces around the colon"),
    ("2022-01-15        08:18", "2022-01-15T08:18", "many spaces"),
    ("2022-01-15 00:00", "2022-01-15T00:00", "midnight as printed"),
    ("2022-01-15 23:59:59", "2022-01-15T23:59:59", "the last second"),
    ("2022-01-15 24:00", "2022-01-16T00:00", "the end of the day is the next day"),
    ("2022-12-31 24:00:00", "2023-01-01T00:00:00", "the end of the year"),
    ("2022-01-15 24:01", "2022-01-15", "nothing comes after 24:00: the time goes"),
    ("2022-01-15 25:61", "2022-01-15", "an impossible time behind a good day goes"),
    ("2022-01-15 08:60", "2022-01-15", "no such minute"),
    ("2022-01-15 08:18:60", "2022-01-15", "no such second"),
    ("2022-02-30 08:18", None, "a good time does not save a bad day"),
    ("2022-01-15 08:00-11:30", "2022-01-15", "opening hours are no time of a page"),
    ("2022-01-15 8:00至17:30", "2022-01-15", "opening hours with 至"),
    # ISO 8601 and zones
    ("2022-01-15T08:18:00", "2022-01-15T08:18:00", "no zone means Beijing"),
    ("2022-01-15T08:18", "2022-01-15T08:18", "no seconds"),
    ("2022-01-15T08:18:00+08:00", "2022-01-15T08:18:00", "Beijing's zone"),
    ("2019-09-05T11:10:33.000+0800", "2019-09-05T11:10:33", "zone without a colon, fraction"),
    ("2022-01-15T08:18+08", "2022-01-15T08:18", "zone of two figures"),
    ("2022-01-15T08:18:00Z", "2022-01-15T16:18:00", "Greenwich is converted"),
    ("2022-01-15T20:18:00Z", "2022-01-16T04:18:00", "… into the next day"),
    ("2022-12-31T16:00:00.000Z", "2023-01-01T00:00:00", "a Beijing midnight as JSON prints it"),
    ("2022-01-15T08:18:00+00:00", "2022-01-15T16:18:00", "Greenwich in figures"),
    ("2022-01-15T08:18:00-05:00", "2022-01-15T21:18:00", "New York"),
    ("2022-01-15T08:18:00+09:00", "2022-01-15T07:18:00", "Tokyo"),
    ("2022-01-15 08:18:00 +0800", "2022-01-15T08:18:00", "zone behind a space"),
    ("2024.09.30 09:24:36 GMT+08:00", "2024-09-30T09:24:36", "GMT with an offset"),
    ("2022-01-15 08:18:00 UTC", "2022-01-15T16:18:00", "zone by name"),
    ("2022-01-15 08:18:00 CST", "2022-01-15T08:18:00", "China Standard Time"),
    ("2022-01-15 08:18:00 EDT", "2022-01-15T20:18:00", "an American zone"),
    ("2022-01-15 08:18 (GMT)", "2022-01-15T16:18", "a zone in brackets"),
    ("June 20, 2024 09:00 AM Eastern Daylight Time", "2024-06-20T21:00", "a zone in full, in summer"),
    ("January 20, 2024 09:00 AM Pacific Time", "2024-01-21T01:00", "another in winter"),
    ("2022-01-15 08:18（北京时间）", "2022-01-15T08:18", "Beijing in brackets"),
    ("2022年1月15日 格林尼治标准时间 08:18", "2022-01-15T16:18", "a zone in words before the clock"),
    ("2022年1月15日 世界協調時間 08:18", "2022-01-15T16:18", "the same in Traditional"),
    ("2022年1月15日，北京时间08:18", "2022-01-15T08:18", "Beijing before the clock"),
    ("2022年1月15日 纽约时间 08:18", "2022-01-15T21:18", "a city, in winter"),
    ("2022年7月15日 纽约时间 08:18", "2022-07-15T20:18", "a city, in summer"),
    ("2022年7月15日 08:18 美国东部夏令时间", "2022-07-15T20:18", "summer time by name"),
    ("2022-03-27 08:18 柏林时间", "2022-03-27T14:18", "the last Sunday of March begins summer"),
    ("2022-03-26 08:18 柏林时间", "2022-03-26T15:18", "the day before is winter"),
    ("2022-01-15 08:18 悉尼时间", "2022-01-15T05:18", "summer south of the equator"),
    ("2022年1月15日 东京时间 08:18", "2022-01-15T07:18", "an hour ahead"),
    ("1月15日 伦敦时间 08:18", "--01-15", "summer or winter depends on the year: the time goes"),
    ("2022-01-15 08:18 当地时间", "2022-01-15", "whose time is not told: the time goes"),
    ("2022-01-15 08:18 IST", "2022-01-15", "India, Israel or Ireland: the time goes"),
    ("2022年 01月 15日 7:25AM EDT", "2022-01-15T19:25", "glued AM, zone behind"),
    ("2022-01-15T08:18:00+08:00[Asia/Shanghai]", "2022-01-15T08:18:00", "Java names the zone as well"),
    ("20230509T0840+0800", "2023-05-09T08:40", "ISO's basic form"),
    ("20230509T004000Z", "2023-05-09T08:40:00", "ISO's basic form in Greenwich"),
    ("2022-01-15T25:00:00Z", "2022-01-15", "an impossible time behind T"),
    # marks between day and time
    ("2022年1月15日, 08:18", "2022-01-15T08:18", "comma"),
    ("2022年1月15日，08：18", "2022-01-15T08:18", "full-width comma"),
    ("2022/1/15 — 08:18", "2022-01-15T08:18", "dash"),
    ("2022年1月15日·08:18", "2022-01-15T08:18", "point"),
    ("2022年1月15日(六) 08:18", "2022-01-15T08:18", "weekday of one character"),
    ("2022年1月15日（六）下午3:18", "2022-01-15T15:18", "the same with a part of the day"),
    ("08:18 2022-01-15", "2022-01-15T08:18", "time first"),
    ("11:48 17/5/2024", "2024-05-17T11:48", "time first, day first"),
    ("10:17 AM EST, March 5, 2024", "2024-03-05T23:17", "time first with a zone"),
    ("2022·01·15", "2022-01-15", "middle points"),
    # 年月日
    ("2022年1月15日", "2022-01-15", "the Chinese form"),
    ("2022年01月15日", "2022-01-15", "padded"),
    ("2022 年 1 月 15 日", "2022-01-15", "spaced"),
    ("2022年 1 月15 日", "2022-01-15", "unevenly spaced"),
    ("２０２２年１月１５日", "2022-01-15", "full-width figures"),
    ("2022年1⽉15⽇", "2022-01-15", "radicals from a PDF"),
    ("⼆〇⼀⼋年⼗⼀⽉⼗⼋⽇", "2018-11-18", "radicals from a PDF, Chinese numerals"),
    ("2022年1月15号", "2022-01-15", "号 for 日"),
    ("2022年1月15號", "2022-01-15", "號 for 日"),
    ("2022年1月15", "2022-01-15", "日 is missing"),
    ("2022年1月15 08:30", "2022-01-15T08:30", "日 is missing before a time"),
    ("2022年2月30日", None, "no such day"),
    ("2022年13月1日", None, "no such month"),
    ("2022年1月32日", None, "no such day in any month"),
    ("2022年0月1日", None, "month zero"),
    ("2022年01月15日08:18", "2022-01-15T08:18", "time glued to 日"),
    ("2022年1月15日 08:18:30", "2022-01-15T08:18:30", "seconds"),
    ("2022年1月15日8：00", "2022-01-15T08:00", "full-width colon"),
    ("2022年1月15日15时30分", "2022-01-15T15:30", "时 and 分"),
    ("2022年1月15日15時30分", "2022-01-15T15:30", "時, Traditional"),
    ("2022年1月15日 15 时 30 分", "2022-01-15T15:30", "spaced"),
    ("2022年1月15日15时30分20秒", "2022-01-15T15:30:20", "秒"),
    ("2022年1月15日15时30", "2022-01-15T15:30", "分 is missing"),
    ("2022年1月15日15时", "2022-01-15T15", "the hour only: no minute is invented"),
    ("2022年1月15日 9点", "2022-01-15T09", "点"),
    ("2022年1月15日9點30分", "2022-01-15T09:30", "點, Traditional"),
    ("2022年1月15日9点整", "2022-01-15T09", "整"),
    ("2022年1月15日零时", "2022-01-15T00", "零时"),
    ("2022年1月15日24时", "2022-01-16T00", "24时 is hour 0 of the next day"),
    ("2022年12月31日24时", "2023-01-01T00", "… of the next year"),
    ("2024年2月28日24时", "2024-02-29T00", "… in a leap year"),
    ("2022年1月15日二十四时", "2022-01-16T00", "24时 in Chinese numerals"),
    ("2022年1月15日25时", "2022-01-15", "no such hour"),
    # parts of the day
    ("2022年1月15日 上午9:05", "2022-01-15T09:05", "上午"),
    ("2022年1月15日下午3点20分", "2022-01-15T15:20", "下午"),
    ("2022年1月15日 下午 02:26:26", "2022-01-15T14:26:26", "下午 with seconds"),
    ("2022/1/15 下午 2:26:26", "2022-01-15T14:26:26", "a server's local form"),
    ("2022年1月15日下午3点半", "2022-01-15T15:30", "半"),
    ("2022年1月15日下午三点", "2022-01-15T15", "hour in Chinese numerals"),
    ("2022年1月15日下午15:30", "2022-01-15T15:30", "下午 beside a 24-hour time"),
    ("2022年1月15日晚8：00", "2022-01-15T20:00", "晚"),
    ("2022年1月15日晚上8点", "2022-01-15T20", "晚上"),
    ("2022年1月15日凌晨2:10", "2022-01-15T02:10", "凌晨"),
    ("2022年1月15日凌晨12:10", "2022-01-15T00:10", "凌晨12 is hour 0"),
    ("2022年1月15日中午12:30", "2022-01-15T12:30", "中午"),
    ("2022年1月15日中午1点", "2022-01-15T13", "中午1 is hour 13"),
    ("2022年1月15日上午12:05", "2022-01-15", "noon to people, midnight to browsers: unknown"),
    ("2022年1月15日晚12:05", "2022-01-15", "before or behind midnight: unknown"),
    ("2022年1月15日上午15:30", "2022-01-15", "a contradiction: the time goes"),
    ("2022-01-15 9:38:01 PM", "2022-01-15T21:38:01", "PM behind"),
    ("2022-01-15 PM 9:38", "2022-01-15T21:38", "PM before"),
    ("2022-01-15 12:05 AM", "2022-01-15T00:05", "12 AM is midnight"),
    ("2022-01-15 12:05 p.m.", "2022-01-15T12:05", "12 p.m. is noon"),
    # weekdays
    ("2022年1月15日 星期六 08:30", "2022-01-15T08:30", "weekday between day and time"),
    ("2022年1月15日（星期六）08:30", "2022-01-15T08:30", "in brackets"),
    ("2022年1月15日 （周六） 8时30分", "2022-01-15T08:30", "short, in brackets"),
    ("2022年1月15日 星期六", "2022-01-15", "without a time"),
    ("2022-01-16 星期天", "2022-01-16", "星期天"),
    ("2022年1月15日(週六)下午3:00", "2022-01-15T15:00", "Traditional, with a part of the day"),
    ("星期六 2022年1月15日", "2022-01-15", "weekday first"),
    # Chinese numerals
    ("二〇二二年一月十五日", "2022-01-15", "〇 U+3007"),
    ("二○一二年七月一日", "2012-07-01", "○ U+25CB"),
    ("二◯一二年七月一日", "2012-07-01", "◯ U+25EF"),
    ("二Ｏ一二年七月一日", "2012-07-01", "Ｏ U+FF2F"),
    ("二O一二年七月一日", "2012-07-01", "Latin O"),
    ("二o一二年七月一日", "2012-07-01", "Latin o"),
    ("二Ο一二年七月一日", "2012-07-01", "Greek omicron"),
    ("二0一二年七月一日", "2012-07-01", "figure 0"),
    ("二０一二年七月一日", "2012-07-01", "full-width 0"),
    ("二零一二年七月一日", "2012-07-01", "零"),
    ("二零二零年十月十日", "2020-10-10", "ten"),
    ("一九九六年二月五日", "1996-02-05", "the last century"),
    ("二〇一二年十二月三十一日", "2012-12-31", "the longest"),
    ("二〇一二年十一月三十日", "2012-11-30", "三十"),
    ("二〇一二年十月廿一日", "2012-10-21", "廿"),
    ("二〇一二年十月卅日", "2012-10-30", "卅"),
    ("二〇一二年十月卅一日", "2012-10-31", "卅一"),
    ("二〇一二年一〇月二五日", "2012-10-25", "figures one by one"),
    ("二〇一二年〇五月〇六日", "2012-05-06", "padded with 〇"),
    ("二〇一二年元月三日", "2012-01-03", "元月 is January"),
    ("2012年元月3日", "2012-01-03", "元月 between figures"),
    ("二〇二二年1月15日", "2022-01-15", "both kinds of figures"),
    ("二〇二二年一月十五日上午九时三十分", "2022-01-15T09:30", "time in Chinese numerals"),
    ("二〇一二年二月三十日", None, "no such day"),
    ("二〇一二年十三月一日", None, "no such month"),
    ("二〇二二年正月十五", None, "lunar"),
    ("二〇二二年腊月廿三日", None, "lunar"),
    ("农历八月十五日", None, "lunar, named"),
    ("農曆八月十五日", None, "lunar, Traditional"),
    ("闰二月十五日", None, "a lunar leap month"),
    # Republic of China
    ("民國111年1月15日", "2022-01-15", "ROC year"),
    ("中華民國111年1月15日", "2022-01-15", "full name"),
    ("民国 111 年 1 月 15 日", "2022-01-15", "Simplified, spaced"),
    ("中華民國一百一十一年一月十五日", "2022-01-15", "Chinese numerals"),
    ("民國一一一年一月十五日", "2022-01-15", "figures one by one"),
    ("民國九十八年五月三日", "2009-05-03", "two figures"),
    ("民國111.01.15", "2022-01-15", "points"),
    ("111年1月15日", "--01-15", "without 民國 the year is not stated in our count"),
    ("111.01.15", None, "without 民國 it is no date"),
    ("112-06-13", None, "without 民國 it is no date"),
    # brackets, labels, what stands behind
    ("[2022-01-15]", "2022-01-15", "square brackets"),
    ("(2022-01-15)", "2022-01-15", "round brackets"),
    ("2022年1月15日上午", "2022-01-15", "a part of the day without a time"),
    ("2022年1月15日10时许", "2022-01-15T10", "许 behind the hour"),
    ("2022年1月15日许昌市", None, "and a word that begins with it"),
    ("（2022年1月15日）", "2022-01-15", "full-width brackets"),
    ("【2022-01-15】", "2022-01-15", "lenticular brackets"),
    ("日期：[2022-01-15 08:00:00]", "2022-01-15T08:00:00", "label and brackets"),
    ("发布时间：2022-01-15 08:18", "2022-01-15T08:18", "label"),
    ("發佈時間：2022-01-15 08:18", "2022-01-15T08:18", "label, Traditional"),
    ("时　间：2022-01-15", "2022-01-15", "spaced label"),
    ("时间:2022-08-19 03:24:15", "2022-08-19T03:24:15", "half-width colon"),
    ("发布于 2022-01-15", "2022-01-15", "label without a colon"),
    ("最后更新：2022年1月15日", "2022-01-15", "updated"),
    ("成文日期 ： 2022年1月15日", "2022-01-15", "a document's label"),
    ("PubDate: 2022-01-15 08:18", "2022-01-15T08:18", "English label"),
    ("Updated on 2022-01-15", "2022-01-15", "English label without a colon"),
    ("发布时间：20220115", "2022-01-15", "label before a compact day"),
    ("发布时间：", None, "a label without a value"),
    ("来源：某某日报", None, "another label"),
    ("2022-02-18 15:41:00 |来源:某某网", "2022-02-18T15:41:00", "来源 behind"),
    ("2022-09-26 12:11来源：某某时报", "2022-09-26T12:11", "来源 glued"),
    ("10-0812:00优质创作者", "--10-08T12:00", "a badge glued to the time"),
    ("2022-01-15 浏览次数：33", "2022-01-15", "a counter"),
    ("2022-01-15 08:18:00 字号：大 中 小 打印", "2022-01-15T08:18:00", "reading widgets"),
    ("2022年1月15日印发", "2022-01-15", "印发 behind"),
    ("2022年3月1日起施行", "2022-03-01", "起施行 behind"),
    ("1月15日电", "--01-15", "a dateline's 电"),
    ("2022年1月15日，某市召开会议", None, "a sentence is no date value"),
    ("2022年1月15日某市召开会议", None, "a sentence is no date value"),
    ("某市2022年1月15日召开会议", None, "a sentence is no date value"),
    ("关于 2022-01-15", None, "a word that is no label"),
    ("某报记者张三 2022-01-15", None, "a byline is no date value"),
    # two stamps
    ("2022-01-15 08:18:002022-01-16 09:00:00", "2022-01-15T08:18:00", "two stamps glued: the first"),
    ("2022-01-152022-01-16", "2022-01-15", "two days glued: the first"),
    ("2022-01-15 08:18:00 2022-01-16 09:00:00", "2022-01-15T08:18:00", "two stamps: the first"),
    ("2022-01-15 08:182022年1月16日", "2022-01-15T08:18", "two stamps in two forms, glued"),
    # glued day and time
    ("2019-09-3007:42", "2019-09-30T07:42", "day and time glued"),
    ("2019/09/3007:42:05", "2019-09-30T07:42:05", "with seconds"),
    ("2019-09-307:42", "2019-09-30T07:42", "an hour of one figure: a month of two figures has days of two"),
    ("2023/1/516:20:33", "2023-01-05T16:20:33", "glued without zeros: the 51st is no day"),
    ("2023/1/239:12", "2023-01-23T09:12", "glued without zeros: 39 is no hour"),
    ("2023-6-91:05", "2023-06-09T01:05", "glued without zeros: the 91st is no day"),
    ("2023/1/323:10", "2023-01-03T23:10", "glued without zeros: the 32nd is no day"),
    ("2023/12/129:10", "2023-12-12T09:10", "glued without zeros: 29 is no hour"),
    ("2023/1/115:20", None, "glued without zeros: the 1st at 15:20 or the 11th at 5:20"),
    ("2019-9-107:42", None, "1 and 07:42, or 10 and 7:42: unknown"),
    ("12-2718:40", "--12-27T18:40", "no year, glued"),
    ("2022 01/15 08:18:33", "2022-01-15T08:18:33", "year, day and time in boxes of their own"),
    ("2022 01-15 08:18", "2022-01-15T08:18", "the same with a space and a hyphen"),
    ("202201/1508:18:33", "2022-01-15T08:18:33", "the same, glued"),
    ("2022-01/15 08:18", "2022-01-15T08:18", "the same with a hyphen"),
    # parts missing
    ("1月15日", "--01-15", "no year"),
    ("01月15日", "--01-15", "no year, padded"),
    ("十月一日", "--10-01", "no year, Chinese numerals"),
    ("年1月15日", "--01-15", "the year was stripped"),
    ("1月15日 08:18", "--01-15T08:18", "no year, with time"),
    ("01-15 08:18", "--01-15T08:18", "no year, hyphen, with time"),
    ("01/15 08:18", "--01-15T08:18", "no year, stroke, with time"),
    ("05-27", "--05-27", "no year, hyphen"),
    ("5-27", "--05-27", "no year, one figure of month"),
    ("-06-03", "--06-03", "the year was stripped"),
    ("--06-03", "--06-03", "the ISO form of an unknown year"),
    ("(-06-03 第8版 聚焦)", "--06-03", "a newspaper line whose year was stripped"),
    ("2月29日", "--02-29", "possible in some year"),
    ("2月30日", None, "possible in no year"),
    ("13-27", None, "no such month"),
    ("1月15日24时", "--01-16T00", "next day, year still unknown"),
    ("12月31日24时", "--01-01T00", "next day, year still unknown"),
    ("2月28日24时", "--02-28", "the next day depends on the year: the time goes"),
    ("2024-05", "2024-05", "month"),
    ("2024/5", "2024-05", "month, stroke"),
    ("2024.05", "2024-05", "month, point"),
    ("2024年5月", "2024-05", "month"),
    ("2024 年 5 月", "2024-05", "month, spaced"),
    ("2024年05月份", "2024-05", "月份"),
    ("二〇二四年五月", "2024-05", "month, Chinese numerals"),
    ("2024年13月", None, "no such month"),
    ("2024-13", None, "no such month"),
    ("2016", "2016", "year"),
    ("2016年", "2016", "year"),
    ("二〇一六年", "2016", "year, Chinese numerals"),
    ("3022", None, "no year of a page"),
    ("5月", None, "a month alone says nothing"),
    ("15日", None, "a day alone says nothing"),
    ("08:18", None, "a time alone is no date"),
    # nothing but digits
    ("20220115", "2022-01-15", "compact day"),
    ("202201150818", "2022-01-15T08:18", "compact minute"),
    ("20220115081800", "2022-01-15T08:18:00", "compact second"),
    ("20220115081800123", "2022-01-15T08:18:00", "compact millisecond"),
    ("20220115 08:18", "2022-01-15T08:18", "compact day with time"),
    ("20220230", None, "no such day"),
    ("20221315", None, "no such month"),
    ("20220115256100", None, "no such time: a wrong number, not a date"),
    ("2022011", None, "seven figures"),
    ("202201", None, "six figures may be anything"),
    ("1642205880", "2022-01-15T08:18:00", "epoch seconds"),
    ("1642205880000", "2022-01-15T08:18:00", "epoch milliseconds"),
    ("1642205880123", "2022-01-15T08:18:00", "milliseconds are dropped"),
    ("1642176000", "2022-01-15T00:00:00", "a Beijing midnight"),
    ("2022011508", None, "day and hour, or epoch seconds of 2034: unknown"),
    ("0000000000", None, "epoch zero"),
    ("9999999999", None, "epoch seconds of 2286"),
    ("13812345678", None, "a mobile number"),
    ("点击 1642205880", None, "epoch only as the whole value"),
    # English on Chinese sites
    ("Jul 12 2024 10:17AM", "2024-07-12T10:17", "SQL Server"),
    ("Jul  2 2024  1:07PM", "2024-07-02T13:07", "SQL Server, padded with spaces"),
    ("Fri Jul 12 17:33:00 CST 2024", "2024-07-12T17:33:00", "Java in China"),
    ("Fri Jul 12 17:33:00 GMT+08:00 2024", "2024-07-12T17:33:00", "Java with an offset"),
    ("Fri Jul 12 17:33:00 UTC 2024", "2024-07-13T01:33:00", "Java in Greenwich"),
    ("Fri, 12 Jul 2024 17:33:00 GMT", "2024-07-13T01:33:00", "an HTTP header"),
    ("Fri, 12 Jul 2024 17:33:00 -0500", "2024-07-13T06:33:00", "a feed from elsewhere"),
    ("Fri Jul 12 17:33:00 2024", "2024-07-12T17:33:00", "C, without a zone"),
    ("Fri, 12 Jul 2024 17:33:00 +0800", "2024-07-12T17:33:00", "a feed"),
    ("Fri Jul 12 2024 17:33:00 GMT+0800 (中国标准时间)", "2024-07-12T17:33:00", "JavaScript"),
    ("July 12, 2024", "2024-07-12", "American"),
    ("July 12th, 2024, 10:17 AM", "2024-07-12T10:17", "American with time"),
    ("JUL 12, 2024", "2024-07-12", "capitals"),
    ("Sept. 3, 2024", "2024-09-03", "four letters"),
    ("12 July 2024", "2024-07-12", "British"),
    ("12-Jul-2024", "2024-07-12", "Oracle"),
    ("2024 Jul 12", "2024-07-12", "year first"),
    ("Jul 32 2024", None, "no such day"),
    ("Feb 30, 2024", None, "no such day"),
    ("Market 12 2024", None, "no month"),
    ("Jul 12 2024 10:17AM EDT", "2024-07-12T22:17", "American with a zone"),
    ("12th of July, 2024", "2024-07-12", "of"),
    ("july 12, 2024", "2024-07-12", "small letters"),
    ("Feb. 07, 2023", "2023-02-07", "a point behind the abbreviation"),
    ("Feb. 07,2023", "2023-02-07", "no blank behind the comma"),
    ("July 12, 2023 10:30 PM", "2023-07-12T22:30", "time of twelve hours"),
    ("July 12, 2023 at 10:30 p.m.", "2023-07-12T22:30", "at"),
    ("7-Mar-2023", "2023-03-07", "hyphens"),
    ("07/Mar/2023", "2023-03-07", "strokes"),
    ("Mar-07-2023", "2023-03-07", "month first, hyphens"),
    ("2023, March 7th", "2023-03-07", "year first, comma"),
    ("Tuesday, 7 March 2023 15:04", "2023-03-07T15:04", "weekday first"),
    ("三月 7, 2023", "2023-03-07", "a month translated in place"),
    ("十二月 25, 2023 10:20", "2023-12-25T10:20", "the same with time"),
    ("3月 07, 2023", "2023-03-07", "a month in figures, translated in place"),
    ("3月 07 2023", "2023-03-07", "without its comma"),
    ("2023年3月7日 / 10:20", "2023-03-07T10:20", "a stroke before the time"),
    ("7 三月, 2023", "2023-03-07", "day first"),
    ("3月7日, 2023", "2023-03-07", "year last"),
    ("5. März 2024", "2024-03-05", "German, left to dateparser"),
    ("5 de marzo de 2024", "2024-03-05", "Spanish, left to dateparser"),
    ("Gallery 16 of 2024", None, "no month"),
    ("25.12.2019", "2019-12-25", "points: day first"),
    ("07.04.20232023年4月7日", "2023-04-07", "printed twice, in two orders"),
    ("05 2024-03", "2024-03-05", "a large day above its month"),
    ("052024-03", "2024-03-05", "… glued"),
    ("35 2024-03", None, "no such day"),
    ("01.11.2024", "2024-11-01", "with points nobody prints the month first"),
    ("3/4/2024", None, "March or April: unknown"),
    ("17/5/2024", "2024-05-17", "no month has this number"),
    ("July 2024", "2024-07", "left to dateparser: the day it fills in is dropped"),
    ("Sunday of May 2024 week 1", None, "left to dateparser, which knows no better"),
    ("25/12/2019", "2019-12-25", "day first: no other order is possible"),
    ("12/25/2019", "2019-12-25", "month first: no other order is possible"),
    ("12/25/2019 13:20", "2019-12-25T13:20", "with time"),
    ("5/5/2019", "2019-05-05", "both orders agree"),
    ("9/5/2019", None, "May or September: unknown"),
    ("31/31/2019", None, "no such month"),
    # no dates
    ("", None, "nothing"),
    ("   ", None, "white space"),
    ("：", None, "a colon"),
    ("[]", None, "brackets"),
    ("暂无", None, "a word for nothing"),
    ("— —", None, "dashes for nothing"),
    ("3-2", None, "a score"),
    ("1/15", None, "a page number"),
    ("1-10月", None, "a range of months"),
    ("2022年1-10月", None, "a range of months"),
    ("2022年第1季度", None, "a quarter"),
    ("5.20", None, "a number"),
    ("12.5%", None, "a percentage"),
    ("3.4.40-1.0.141 (2019-9-5 9:38:01 PM)", None, "the build stamp of a program"),
    ("0571-87654321", None, "a telephone number"),
    ("400-690-0000", None, "a telephone number"),
    ("国办发〔2022〕3号", None, "a document number"),
    ("2023年第28号", None, "a document number"),
    ("京ICP备05083640号", None, "a licence number"),
    ("192.168.20.22", None, "an address of a machine"),
    ("000014349/2024-00012", None, "an index number"),
    ("2022年1月15日—17日", None, "a range of days"),
    ("2022年1月15日至2月3日", None, "a range of days"),
    ("2022-01-15 ~ 2022-01-20", None, "a range of days"),
    ("2022.01.15-2022.01.20", None, "a range of days"),
    ("1月15日至17日", None, "a range of days"),
    ("1月15日（周六）至17日", None, "a range of days with a weekday"),
    ("刚刚", None, "relative, no reference"),
    ("3分钟前", None, "relative, no reference"),
    ("昨天 08:30", None, "relative, no reference"),
    ("name, someone@example.com", None, "a placeholder"),
    ("2022-01-15 " + "某" * 300, None, "longer than any date value"),
]

# Whole lines -> every date with what is printed of it.
FIND: list[tuple[str, list[tuple[str, str]], str]] = [
    ("各地要压实工作责任，确保任务落到实处。", [], "prose"),
    ("发布时间：2022-02-18 15:41:00 来源：某某网", [("2022-02-18T15:41:00", "2022-02-18 15:41:00")], "an info line"),
    (
        "来源：本站原创 作者：宣传科时间：2022年10月31日 23:00 浏览： 33",
        [("2022-10-31T23:00", "2022年10月31日 23:00")],
        "no space before the label",
    ),
    ("2022-09-26 12:11来源：某某时报作者：张三", [("2022-09-26T12:11", "2022-09-26 12:11")], "glued behind"),
    ("某公司中标3.2億元2025-12-21 20:08", [("2025-12-21T20:08", "2025-12-21 20:08")], "glued before, 億元"),
    ("某公司中标3.2亿元2025年12月21日", [("2025-12-21", "2025年12月21日")], "glued before, 元 is no numeral"),
    ("某公司2019-09-3007:42", [("2019-09-30T07:42", "2019-09-3007:42")], "glued day and time"),
    ("发布时间：12-2718:40某某传媒", [("--12-27T18:40", "12-2718:40")], "no year, glued"),
    ("某地新闻 2022 01/15 08:18:33", [("2022-01-15T08:18:33", "2022 01/15 08:18:33")], "boxes"),
    ("自2021年3月1日起施行。", [("2021-03-01", "2021年3月1日")], "effective day"),
    ("（1994年1月28日国务院令第142号发布）", [("1994-01-28", "1994年1月28日")], "history of a regulation"),
    ("1921年7月23日，会议召开。", [("1921-07-23", "1921年7月23日")], "an early year with 年"),
    (
        "有效期自2022年1月1日至2025年12月31日",
        [("2022-01-01", "2022年1月1日"), ("2025-12-31", "2025年12月31日")],
        "both ends of a full range",
    ),
    (
        "有效期：2022.01.15-2025.01.14",
        [("2022-01-15", "2022.01.15"), ("2025-01-14", "2025.01.14")],
        "both ends of a range with points",
    ),
    (
        "2022-01-15-2022-02-15",
        [("2022-01-15", "2022-01-15"), ("2022-02-15", "2022-02-15")],
        "both ends of a range with hyphens only",
    ),
    ("展期：2022年1月15日—17日", [("2022-01-15", "2022年1月15日")], "the cut end is no date of its own"),
    ("1月15日、16日、17日", [("--01-15", "1月15日")], "days that lean on another"),
    (
        "节日：2月4日至10日放假。2月2日（星期六）上班。",
        [("--02-04", "2月4日"), ("--02-02", "2月2日")],
        "two days without a year",
    ),
    ("新华社某地5月27日电（记者 张三）", [("--05-27", "5月27日")], "a dateline"),
    ("截至4月5日18时，发送旅客若干", [("--04-05T18", "4月5日18时")], "an hour"),
    ("8月31日晚，某地降雨", [("--08-31", "8月31日")], "part of the day without an hour"),
    ("4月18日上午10点，以“某某”为题", [("--04-18T10", "4月18日上午10点")], "点 before a comma"),
    ("1月15日3点建议", [("--01-15", "1月15日")], "three points, not three o'clock"),
    ("1月15日3点左右发生", [("--01-15T03", "1月15日3点")], "about three o'clock"),
    ("1月15日9:00-11:30开放", [("--01-15", "1月15日")], "opening hours"),
    ("1月15日上午9时至11时", [("--01-15", "1月15日")], "hours of an event"),
    ("《某某日报》（2022年03月01日 第 01 版）", [("2022-03-01", "2022年03月01日")], "a newspaper line"),
    ("《某某学报》 (-06-03 第8版 聚焦)", [("--06-03", "-06-03")], "a newspaper line, year stripped"),
    ("气温(-10-12℃)", [], "a temperature"),
    ("今年气温-10-12度", [], "a temperature"),
    ("某某〔2018.3.19 周一〕", [("2018-03-19", "2018.3.19")], "tortoise-shell brackets"),
    ("二○二二年一月十五日印发", [("2022-01-15", "二○二二年一月十五日")], "signature of an old document"),
    ("公元二〇二二年一月十五日", [("2022-01-15", "二〇二二年一月十五日")], "公元 is no numeral"),
    ("中華民國111年1月15日 發布", [("2022-01-15", "中華民國111年1月15日")], "the era is part of the print"),
    ("去年1月15号文件", [], "a document number, not a day"),
    ("地铁1月15号线", [], "a metro line, not a day"),
    ("我们在2022年1月15家企业", [], "a count behind the month"),
    ("出生于1991年9月23，籍贯某地", [("1991-09-23", "1991年9月23")], "日 is missing before a comma"),
    ("98年7月15日", [("--07-15", "7月15日")], "a cut year is not completed"),
    ("点击：33202022年1月15日", [("--01-15", "1月15日")], "a counter glued to the year: unknown year"),
    ("附件：1.2015年1月15日的统计表", [("2015-01-15", "2015年1月15日")], "a list number glued to the year"),
    ("1-2月15日", [], "a range of months before a day"),
    ("1-10月全县固定资产投资完成情况", [], "a range of months"),
    ("2022年1-10月，投资增长12.5%", [], "a range of months"),
    ("又到一年三四月", [], "no day"),
    ("2024年5月份，某地印发方案", [], "a month alone is prose"),
    ("截至2016年，共有12个月", [], "a year alone is prose"),
    ("第92号 2022年度 第3季度", [], "numbers of all kinds"),
    ("增长3.2%，比分3-2，占1/15", [], "ratios"),
    ("主队10-12客队", [], "a score"),
    ("总机：86-10-87654321 热线400-052-0066", [], "telephone numbers"),
    ("报料：4009-20-4009", [], "a telephone number with a year's length"),
    ("ip:112.17.20.22", [], "an address of a machine"),
    ("IP 2019.1.2.3", [], "an address of a machine"),
    ("版本号 3.4.40-1.0.141 (2019-9-5 9:38:01 PM)", [], "a build stamp"),
    ("V1.2.3（2019-09-05）", [], "a build stamp, full-width brackets"),
    ("价格26.64 (2019-09-05)", [("2019-09-05", "2019-09-05")], "a price is no version"),
    ("http://www.example.gov.cn/art/2016/11/22/art_1_2.html", [], "a path is no printed date"),
    ("苏府办〔2018〕238号 京ICP备05083640号-1", [], "document and licence numbers"),
    ("索引号 000014349/2024-00012", [], "an index number"),
    ("PZ00108-3000-2017-00001", [], "an index number"),
    ("DB23/T 3649.5-2023", [], "a standard"),
    ("评论2019-09-06107", [], "a counter glued to the day: 06 and 107, or more"),
    ("农历八月十五日前后", [], "lunar"),
    ("2022-02-30与2022-03-01", [("2022-03-01", "2022-03-01")], "a bad day hides no good one"),
    ("3亿元月均增长", [], "元月 that is none"),
    ("Video1月2日上线", [("--01-02", "1月2日")], "a letter o before the month is no zero"),
    ("2022-01-15 10:17PM发布", [("2022-01-15T22:17", "2022-01-15 10:17PM")], "PM glued to Chinese"),
    ("Posted Jul 12 2024 10:17AM by admin", [("2024-07-12T10:17", "Jul 12 2024 10:17AM")], "English inside a line"),
    ("发布于Jul 12, 2024", [("2024-07-12", "Jul 12, 2024")], "English glued to Chinese"),
    ("Fri Jul 12 17:33:00 CST 2024 来源", [("2024-07-12T17:33:00", "Jul 12 17:33:00 CST 2024")], "Java inside a line"),
    ("111.01.15 某某公告", [], "ROC form without the flag"),
    ("2022-01-15T20:18:00Z|某某", [("2022-01-16T04:18:00", "2022-01-15T20:18:00Z")], "zone is part of the print"),
    ("某某网 2022-01-15 12:18 (GMT) 某某", [("2022-01-15T20:18", "2022-01-15 12:18 (GMT)")], "brackets of a zone, too"),
    (
        "Fri Jul 12 2024 17:33:00 GMT+0800 (中国标准时间) 某某网",
        [("2024-07-12T17:33:00", "Jul 12 2024 17:33:00 GMT+0800 (中国标准时间)")],
        "JavaScript inside a line",
    ),
    ("发布时间：20220115 081830 来源", [("2022-01-15T08:18:30", "20220115 081830")], "a stamp run together"),
    ("编号A20220115 081830", [], "a number that begins like a day"),
    ("20220115", [], "eight figures alone may be a number"),
    ("某某 11:48 17/5/2024 某某", [("2024-05-17T11:48", "11:48 17/5/2024")], "time first inside a line"),
    ("00:00/03:20 2022-01-15", [("2022-01-15", "2022-01-15")], "the clock of a player is no time"),
    ("张三 三月 5, 2022 评论", [("2022-03-05", "三月 5, 2022")], "a translated month inside a line"),
    ("3月5日 2022名学生", [("--03-05", "3月5日")], "a count behind a day"),
    ("2022-01-15 08:18 纽约时报", [("2022-01-15T08:18", "2022-01-15 08:18")], "a name that begins like a zone"),
]

ROC: list[Row] = [
    ("111.01.15", "2022-01-15", "points"),
    ("112-06-13", "2023-06-13", "hyphens"),
    ("111/01/15", "2022-01-15", "strokes"),
    ("98/05/12", "2009-05-12", "two figures"),
    ("111年1月15日", "2022-01-15", "without 民國"),
    ("上版日期：112-06-13", "2023-06-13", "with a label"),
    ("111-06-13 08:30", "2022-06-13T08:30", "with time"),
    ("2022-01-15", "2022-01-15", "a Western year stays"),
    ("12-10-11", None, "twelve is too early: another order of parts"),
    ("112-13-01", None, "no such month"),
    ("02-2518-0207", None, "a telephone number"),
    ("111-112年", None, "a range of years"),
]

REFERENCE = datetime(2022, 3, 1, 9, 5, 30)
RELATIVE: list[Row] = [
    ("刚刚", "2022-03-01T09:05", "just now"),
    ("剛剛", "2022-03-01T09:05", "just now, Traditional"),
    ("30秒前", "2022-03-01T09:05", "seconds: the minute is as fine as it gets"),
    ("3分钟前", "2022-03-01T09:02", "minutes"),
    ("3分鐘前", "2022-03-01T09:02", "minutes, Traditional"),
    ("10分钟前", "2022-03-01T08:55", "over the hour"),
    ("2小时前", "2022-03-01T07", "hours: no minute is invented"),
    ("2小時前", "2022-03-01T07", "hours, Traditional"),
    ("10小时前", "2022-02-28T23", "into yesterday"),
    ("1天前", "2022-02-28", "days: no hour is invented"),
    ("3 天前", "2022-02-26", "spaced"),
    ("今天", "2022-03-01", "today"),
    ("今天 08:30", "2022-03-01T08:30", "today with time"),
    ("昨天", "2022-02-28", "yesterday"),
    ("昨日", "2022-02-28", "yesterday, formal"),
    ("昨天 22:10", "2022-02-28T22:10", "yesterday with time"),
    ("昨天22:10", "2022-02-28T22:10", "glued"),
    ("昨天下午3点", "2022-02-28T15", "with a part of the day"),
    ("前天 08:30", "2022-02-27T08:30", "the day before yesterday"),
    ("大前天", "2022-02-26", "three days ago"),
    ("发布于 3分钟前", "2022-03-01T09:02", "with a label"),
    ("3分钟前 发布", "2022-03-01T09:02", "with a word behind"),
    ("发布时间：昨天 22:10", "2022-02-28T22:10", "with a label and a colon"),
    ("昨天 25:61", None, "no such time"),
    ("3个月前", "2021-12", "months: no day is invented"),
    ("2年前", "2020", "years: no month is invented"),
    ("两天前", "2022-02-27", "in words"),
    ("三小时前", "2022-03-01T06", "in words"),
    ("半小时前", "2022-03-01T08", "half an hour"),
    ("1周前", "2022-02-22", "a week"),
    ("2个星期前", "2022-02-15", "weeks"),
    ("几小时前", None, "so vague that nothing is said"),
    ("今日 08:00", "2022-03-01T08:00", "today, formal, with time"),
    ("昨晚8点", "2022-02-28T20", "yesterday evening"),
    ("今晨6:30", "2022-03-01T06:30", "this morning"),
    ("2 hours ago", "2022-03-01T07", "English hours"),
    ("an hour ago", "2022-03-01T08", "English, in a word"),
    ("3 days ago", "2022-02-26", "English days"),
    ("Yesterday, 10:20", "2022-02-28T10:20", "English, named"),
    ("上周", None, "no day is stated"),
    ("今日要闻", None, "a column"),
    ("昨天某地下雨", None, "a sentence"),
    ("9999天前", "1994-10-15", "far back"),
    ("2022-01-15", "2022-01-15", "an absolute date ignores the reference"),
    ("1月15日", "--01-15", "a missing year is not filled from the reference"),
]

URLS: list[Row] = [
    ("https://www.example.gov.cn/zwgk/202201/t20220115_1234567.html", "2022-01-15", "TRS"),
    ("http://www.example.gov.cn/t20220115_1.htm", "2022-01-15", "TRS without a month directory"),
    ("https://www.example.gov.cn/tzgg/202107/20210705_250720.html", "2021-07-05", "TRS without its t"),
    ("https://www.example.gov.cn/art/2022/1/5/art_12_345.html", "2022-01-05", "Hanweb"),
    ("https://www.example.gov.cn/art/2022/art_0123456789abcdef.html", "2022", "Hanweb, year only"),
    ("http://www.example.cn/politics/2022-01/15/c_1128266.htm", "2022-01-15", "Xinhua, old"),
    ("http://epaper.example.cn/html/2022-01/15/content_3544.htm", "2022-01-15", "epaper"),
    ("http://www.example.cn/20220115/0123456789abcdef/c.html", "2022-01-15", "Xinhua"),
    ("https://www.example.gov.cn/web/zw/2022011508180012345/index.shtml", "2022-01-15", "Liaoning"),
    ("https://news.example.com/2022/01/15/ARTIabcdef220115.shtml", "2022-01-15", "CCTV"),
    ("https://www.example.gov.cn/zw/202201/0123456789abcdef0123456789abcdef.shtml", "2022-01", "month only"),
    ("https://www.example.gov.cn/xw/2022-01-15/12345.html", "2022-01-15", "hyphens"),
    ("https://www.example.cn/xw/2022_01_15_516923.shtml", "2022-01-15", "underscores"),
    ("https://www.example.gov.cn/safe/2022/0115/20510.html", "2022-01-15", "SAFE"),
    ("http://politics.example.com/n1/2022/0115/c1001-32332.html", "2022-01-15", "People's Daily"),
    ("http://www.example.gov.cn/main/20220115/12345.html", "2022-01-15", "forestry"),
    ("https://www.example.gov.cn/c100/2022/1/5/0123456789abcdef0123456789abcdef.shtml", "2022-01-05", "Sichuan"),
    ("https://www.example.gov.cn/columns/0a1b-2c/202201/15/3d4e-5f.html", "2022-01-15", "Hebei"),
    ("https://www.example.gov.cn/zhengce/content/202201/content_5668.htm", "2022-01", "gov.cn, month only"),
    ("https://www.example.gov.cn/zhengce/content/2022-01/15/content_5668.htm", "2022-01-15", "gov.cn"),
    ("https://www.example.gov.cn/doc/2022/01/15/4512.shtml", "2022-01-15", "Wuxi"),
    ("https://www.example.com/gn/2022/01-15/9653.shtml", "2022-01-15", "month and day in one directory"),
    ("http://www.example.com/html/2022/xw_0115/123.html", "2022-01-15", "PHPCMS"),
    ("https://www.example.com/rain/a/20220115A01ABC00", "2022-01-15", "letters behind the day"),
    ("https://www.example.com/article/ae/202201/20220103237356.shtml", "2022-01", "the file name is an identifier"),
    ("/zwgk/202201/t20220115_1234567.html", "2022-01-15", "a path"),
    ("https://www.example.gov.cn/202213/t20221315_1.html", None, "no such month"),
    ("https://www.example.gov.cn/2022/02/30/1.html", "2022-02", "no such day: the month is left"),
    ("https://www.example.gov.cn/20220230/1.html", None, "no such day"),
    ("https://www.example.gov.cn/c123456/content.html", None, "an identifier"),
    ("https://www.example.gov.cn/portal/article/2/20220115123", None, "an identifier"),
    ("https://www.example.gov.cn/202201151/1.html", None, "nine figures"),
    ("https://www.example.gov.cn/12345678/index.html", None, "eight figures that are no day"),
    ("https://www.example.gov.cn/19930115/1.html", None, "before there were such pages"),
    ("https://www.example.gov.cn/show?date=2022-01-15", None, "the query is not searched"),
    ("https://www.example.gov.cn/a#/20220115/", None, "the fragment is not searched"),
    ("https://www.example.gov.cn/xiangqing/20220115.html", None, "a file name of digits is an identifier"),
    ("https://mp.example.com/s/AbCdEf20220115", None, "inside a token"),
    ("", None, "nothing"),
    ("not a url", None, "no path"),
]


def _iso(found: PartialDate | None) -> str | None:
    return None if found is None else found.isoformat()


def _ids(rows: list[Row]) -> list[str]:
    return [f"{text[:40]}-{reason}" for text, _, reason in rows]


@pytest.mark.parametrize(("text", "iso", "reason"), READ, ids=_ids(READ))
def test_read_date(text: str, iso: str | None, reason: str) -> None:
    assert _iso(read_date(text)) == iso, reason


@pytest.mark.parametrize(("line", "expected", "reason"), FIND, ids=[row[2] for row in FIND])
def test_find_dates(line: str, expected: list[tuple[str, str]], reason: str) -> None:
    found = [(match.date.isoformat(), line[match.start : match.end]) for match in find_dates(line)]
    assert found == expected, reason


@pytest.mark.parametrize(("text", "iso", "reason"), ROC, ids=_ids(ROC))
def test_read_date_of_a_taiwan_page(text: str, iso: str | None, reason: str) -> None:
    assert _iso(read_date(text, roc=True)) == iso, reason


@pytest.mark.parametrize(("text", "iso", "reason"), RELATIVE, ids=_ids(RELATIVE))
def test_read_date_with_a_reference(text: str, iso: str | None, reason: str) -> None:
    assert _iso(read_date(text, reference=REFERENCE)) == iso, reason


@pytest.mark.parametrize(("url", "iso", "reason"), URLS, ids=_ids(URLS))
def test_date_from_url(url: str, iso: str | None, reason: str) -> None:
    assert _iso(date_from_url(url)) == iso, reason


def test_the_tables_are_large_and_free_of_repeats() -> None:
    for rows in (READ, RELATIVE, ROC, URLS):
        assert not [text for text, count in Counter(row[0] for row in rows).items() if count > 1]
    assert len(READ) >= 200


def test_find_dates_for_a_taiwan_page() -> None:
    line = "上版日期：112-06-13 更新：113.11.12 電話02-2518-0207"
    assert [match.date.isoformat() for match in find_dates(line, roc=True)] == ["2023-06-13", "2024-11-12"]
    assert find_dates(line) == []


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("展期：2022年1月15日—17日", []),
        ("2022年1月15日至2月3日，2022年5月1日公布", ["2022-05-01"]),
        ("2022.01.15-2022.01.20", []),
        ("2022-01-15 ~ 2022-01-20 发布时间：2022-01-10 08:00", ["2022-01-10T08:00"]),
        ("发布时间：2022-01-10 至今浏览33次", ["2022-01-10"]),
        ("2022-01-10", ["2022-01-10"]),
        ("无", []),
    ],
)
def test_find_dates_without_ranges(line: str, left: list[str]) -> None:
    assert [match.date.isoformat() for match in find_dates(line, ranges=False)] == left


def test_a_match_is_a_tuple_of_date_and_span() -> None:
    assert find_dates("时间：2022-01-15") == [DateMatch(PartialDate(year=2022, month=1, day=15), 3, 13)]


@pytest.mark.parametrize(
    ("reference", "iso"),
    [
        (datetime(2022, 3, 1, 0, 5, tzinfo=timezone.utc), "2022-03-01T08:02"),
        (datetime(2022, 3, 1, 0, 5, tzinfo=BEIJING), "2022-03-01T00:02"),
        (datetime(2022, 3, 1, 0, 1), "2022-02-28T23:58"),
        (datetime(1, 1, 1), None),
    ],
)
def test_reference_is_beijing_time_unless_it_names_a_zone(reference: datetime, iso: str | None) -> None:
    assert _iso(read_date("3分钟前", reference=reference)) == iso


# --- PartialDate ------------------------------------------------------------------------------------------------------

ISO_FORMS = [
    (PartialDate(year=2022, month=2, day=18, hour=15, minute=41, second=0), "2022-02-18T15:41:00", "second"),
    (PartialDate(year=2022, month=2, day=18, hour=15, minute=41), "2022-02-18T15:41", "minute"),
    (PartialDate(year=2022, month=2, day=18, hour=15), "2022-02-18T15", "hour"),
    (PartialDate(year=2022, month=2, day=18), "2022-02-18", "day"),
    (PartialDate(year=2024, month=5), "2024-05", "month"),
    (PartialDate(year=2024), "2024", "year"),
    (PartialDate(year=987), "0987", "year"),
    (PartialDate(month=6), "--06", "month"),
    (PartialDate(month=6, day=3), "--06-03", "day"),
    (PartialDate(month=6, day=3, hour=12, minute=0), "--06-03T12:00", "minute"),
    (PartialDate(month=2, day=29), "--02-29", "day"),
]


@pytest.mark.parametrize(("value", "iso", "precision"), ISO_FORMS, ids=[iso for _, iso, _ in ISO_FORMS])
def test_iso_form_and_precision(value: PartialDate, iso: str, precision: str) -> None:
    assert value.isoformat() == str(value) == iso
    assert PartialDate.fromisoformat(iso) == value
    assert value.precision == precision
    assert value.has_time is ("T" in iso)
    assert value.has_day is (iso[:2] != "--" and len(iso) >= 10)
    assert pickle.loads(pickle.dumps(value)) == value


IMPOSSIBLE: list[dict[str, int]] = [
    {},
    {"day": 3},
    {"year": 2022, "day": 3},
    {"hour": 8},
    {"year": 2022, "month": 1, "hour": 8},
    {"year": 2022, "month": 1, "day": 1, "minute": 8},
    {"year": 2022, "month": 1, "day": 1, "hour": 8, "second": 8},
    {"year": 2022, "month": 2, "day": 29},
    {"month": 2, "day": 30},
    {"year": 2022, "month": 13},
    {"year": 2022, "month": 0},
    {"month": 1, "day": 0},
    {"year": 0},
    {"year": 10000},
    {"year": 2022, "month": 1, "day": 1, "hour": 24},
    {"year": 2022, "month": 1, "day": 1, "hour": 8, "minute": 60},
    {"year": 2022, "month": 1, "day": 1, "hour": 8, "minute": 0, "second": 60},
]


@pytest.mark.parametrize("parts", IMPOSSIBLE, ids=json.dumps)
def test_impossible_parts_are_refused(parts: dict[str, int]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the calendar's own
        PartialDate(**parts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22-01-15",
        "2022-1-15",
        "2022-01-15 08:00",
        "2022-01T08",
        "-06-03",
        "2022-02-30",
        "--",
        "2022-01-15T8",
        "２０２２",
    ],
)
def test_fromisoformat_reads_nothing_else(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        PartialDate.fromisoformat(text)


def test_calendar_values() -> None:
    full = PartialDate(year=2022, month=2, day=18, hour=1, minute=30)
    assert full.to_date() == date(2022, 2, 18)
    assert full.to_datetime() == datetime(2022, 2, 18, 1, 30, tzinfo=BEIJING)
    assert full.to_datetime(timezone.utc).isoformat() == "2022-02-17T17:30:00+00:00"
    assert full.to_datetime(None) == datetime(2022, 2, 18, 1, 30)
    assert PartialDate(year=2022, month=2, day=18).to_datetime().isoformat() == "2022-02-18T00:00:00+08:00"
    assert BEIJING.utcoffset(None) == timedelta(hours=8)


@pytest.mark.parametrize("iso", ["2024", "2024-05", "--06-03", "--06-03T12:00", "--06"])
def test_an_incomplete_date_has_no_calendar_value(iso: str) -> None:
    value = PartialDate.fromisoformat(iso)
    with pytest.raises(IncompleteDateError, match=iso):
        value.to_date()
    with pytest.raises(IncompleteDateError):
        value.to_datetime()


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("2024-05-03", "2024-05-03T08:00", True),
        ("2024-05", "2024-05-03", True),
        ("--05-03", "2024-05-03", True),
        ("2024", "--05-03", True),
        ("2024-05-03T08", "2024-05-03T08:30", True),
        ("2024-05-03", "2024-05-04", False),
        ("2024-05-03T08:00", "2024-05-03T08:01", False),
        ("2023", "2024-05", False),
        ("--06-03", "2024-05-03", False),
    ],
)
def test_agrees(left: str, right: str, agree: bool) -> None:
    one, other = PartialDate.fromisoformat(left), PartialDate.fromisoformat(right)
    assert one.agrees(other) is other.agrees(one) is agree


def test_dateparser_is_loaded_only_for_the_forms_left_to_it() -> None:
    program = (
        "import sys\n"
        "from policynews.dates.address import date_from_url\n"
        "from policynews.dates.inline import find_dates\n"
        "from policynews.dates.value import read_date\n"
        "for text in ('2022-01-15', '某某日报 第3版', 'V1.2', '2月30日', 'admin 2012', '3-2', '2012年'):\n"
        "    read_date(text), find_dates(text), date_from_url(text)\n"
        "assert 'dateparser' not in sys.modules\n"
        "read_date('July 2024')\n"
        "assert 'dateparser' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
