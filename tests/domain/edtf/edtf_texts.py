"""Texts for hypothesis: EDTF of every shape, most of it valid."""

from __future__ import annotations

from hypothesis import strategies as st

sign = st.sampled_from(["", "", "", "?", "~", "%"])
digit = st.sampled_from("0123456789X")
four = st.one_of(st.integers(0, 9999).map("{:04d}".format), st.text(digit, min_size=4, max_size=4))
year = st.builds("{}{}{}{}".format, sign, st.sampled_from(["", "", "-"]), four, sign)
long_year = st.one_of(
    st.integers(10_000, 10**12).map("Y{}".format),
    st.integers(-(10**12), -10_000).map("Y{}".format),
    st.builds("Y{}E{}".format, st.integers(1, 99), st.integers(0, 9)),
    st.builds("{}S{}".format, st.integers(1000, 9999), st.integers(1, 4)),
)
month = st.one_of(
    st.integers(1, 12).map("{:02d}".format), st.sampled_from(["XX", "1X", "0X", "21", "33", "41"])
)
day = st.one_of(st.integers(1, 31).map("{:02d}".format), st.sampled_from(["XX", "1X", "3X"]))
clock = st.builds(
    "T{:02d}{}{}".format,
    st.integers(0, 24),
    st.sampled_from(["", ":00", ":30", ":59:59", ":00:00.25"]),
    st.sampled_from(["", "Z", "+08:00", "-05", "+05:30"]),
)
plain_day = st.dates().map(str)
point = st.one_of(
    year,
    long_year,
    st.builds("{}-{}{}{}".format, year, sign, month, sign),
    st.builds("{}-{}{}-{}{}{}".format, year, sign, month, sign, day, sign),
    plain_day,
    st.builds("{}{}{}".format, plain_day, clock, sign),
)
open_end = st.sampled_from(["", ".."])
interval = st.builds("{}/{}".format, st.one_of(point, open_end), st.one_of(point, open_end))
member = st.one_of(
    point, st.builds("{}..{}".format, st.one_of(point, st.just("")), st.one_of(point, st.just("")))
)
members = st.lists(member, min_size=1, max_size=4).map(",".join)
edtf_text = st.one_of(point, interval, members.map("[{}]".format), members.map("{{{}}}".format))
