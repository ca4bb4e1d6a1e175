"""Simplified Chinese."""

from __future__ import annotations

from viewer.domain.words.language import Language

_SEASONS = ("春季", "夏季", "秋季", "冬季")


def _parts_of_year() -> dict[int, str]:
    named = {21 + i: "{0}" + name for i, name in enumerate(_SEASONS)}
    named |= {25 + i: "{0}" + name + "（北半球）" for i, name in enumerate(_SEASONS)}
    named |= {29 + i: "{0}" + name + "（南半球）" for i, name in enumerate(_SEASONS)}
    named |= {33 + i: f"{{0}}第{rank}季度" for i, rank in enumerate("一二三四")}
    named |= {37 + i: f"{{0}}第{rank}个四个月" for i, rank in enumerate("一二三")}
    named |= {40: "{0}上半年", 41: "{0}下半年"}
    return named


CHINESE = Language(
    name="zh",
    approximate="约{0}",
    uncertain="可能为{0}",
    doubtful="可能约为{0}",
    some_time_in="{0}某时",
    some_time_from="{0}至{1}间某时",
    decade="{0}年代",
    since="自{0}起",
    until="至{0}止",
    end_unknown="自{0}起，结束时间不详",
    start_unknown="至{0}止，开始时间不详",
    between="{0}至{1}之间",
    before="{0}以前",
    after="{0}以后",
    or_earlier="{0}或更早",
    or_later="{0}或更晚",
    comma="{0}、{1}",
    aside="{0}，{1}",
    last_or="{0}或{1}",
    last_and="{0}和{1}",
    to="{0} – {1}",
    week="{0}这一周内某日",
    day_of_unknown_month="{1}某月{0}日",
    of_unknown_year="某年{0}",
    of_unknown_year_in="{1}某年{0}",
    day_of_unknown_month_and_year="某年某月{0}日",
    hour_of="{0} {1}至{2}之间",
    time_of="{0} {1}",
    parts_uncertain="{0}（{1}）",
    part_uncertain="{0}存疑",
    part_approximate="{0}为约数",
    part_doubtful="{0}存疑且为约数",
    significant="约{0}，{1}至{2}间某时",
    julian="{0}（儒略历{1}）",
    julian_unconverted="{0}（原为儒略历）",
    century_assumed="{0}（世纪为推定）",
    under="不到 {0}",
    at_least="至少 {0}",
    unknown_time="时间不详",
    backwards="{0}前",
    forwards="{0}后",
    same_day="同一天",
    unit_gap="{0} {1}",
    parts=("年", "月", "日"),
    seasons=_parts_of_year(),
    units={
        "year": ("年", "年"),
        "month": ("个月", "个月"),
        "day": ("天", "天"),
        "hour": ("小时", "小时"),
        "minute": ("分钟", "分钟"),
        "second": ("秒", "秒"),
    },
    only={
        "hour": "仅知小时",
        "week": "仅知周",
        "month": "仅知月份",
        "season": "仅知季节",
        "quarter": "仅知季度",
        "half": "仅知年内大致时段",
        "year": "仅知年份",
        "decade": "仅知年代",
        "century": "仅知世纪",
        "set": "其中之一",
        "interval": "不能更精确",
        "approximate": "约略",
        "uncertain": "存疑",
        "doubtful": "存疑且约略",
        "in_force": "结束未定",
        "end_unknown": "结束不详",
        "open_start": "开始未定",
        "start_unknown": "开始不详",
        "century_assumed": "世纪为推定",
    },
    exact={
        "day": "精确到日",
        "week": "精确到周",
        "month": "仅知月份",
        "season": "仅知季节",
        "quarter": "仅知季度",
        "half": "仅知年内大致时段",
        "year": "仅知年份",
        "decade": "仅知年代",
        "century": "仅知世纪",
        "interval": "起止时段",
        "set": "若干日期",
        "approximate": "约略",
        "uncertain": "存疑",
        "open": "起止未定",
        "second": "精确到秒",
        "minute": "精确到分",
        "hour": "精确到小时",
        "open_end": "结束未定",
        "open_start": "开始未定",
        "unspecified": "不能更精确",
    },
    patterns={
        "year": "y年",
        "month": "y年M月",
        "day": "y年M月d日",
        "weekday": "y年M月d日 EEEE",
        "month_day": "M月d日",
        "bare_month": "M月",
    },
    spans={
        "day d": "y年M月d|–d日",
        "day M": "y年M月d日|–M月d日",
        "day y": "y年M月d日|–y年M月d日",
        "month M": "y年M|–M月",
        "month y": "y年M月|–y年M月",
        "year y": "y|–y年",
    },
)
