"""What the submissions of a district show → the finished values that templates see, in one numeral system."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from itadocs.assessment.district import Overview, Return, State
from itadocs.assessment.scoring import Scores, shown
from itadocs.report.chart_part import ChartData
from itadocs.report.district_fields import (
    DistrictChartFields,
    DistrictFields,
    IndicatorMeanFields,
    InstrumentMeanFields,
    ItemMeanFields,
    LevelFields,
    OutstandingFields,
    OverallFields,
    PlaceFields,
    StateFields,
)
from itadocs.report.speech import Speech
from itadocs.thai import Numerals, join

_WEAKEST, _LOWEST_ITEMS = 3, 5  # ranks; equals share one
_NAMED = 5  # where more agencies or indicators share what is said of them, they are counted
_ADVICE = {
    State.MISSING: "ติดตามหน่วยงานที่ยังไม่ส่งแบบฟอร์ม จำนวน {count} หน่วยงาน ให้จัดส่งโดยเร็ว",
    State.INCOMPLETE: "แจ้งหน่วยงานที่ส่งแบบฟอร์มแล้วแต่ต้องแก้ไข จำนวน {count} หน่วยงาน ให้แก้ไขและจัดส่งใหม่",
    State.WRONG_VERSION: "แจ้งหน่วยงานที่ส่งแบบฟอร์มผิดปีหรือผิดรุ่น จำนวน {count} หน่วยงาน ให้ใช้แบบฟอร์มที่ถูกต้องและจัดส่งใหม่",
}


def compose(overview: Overview, numerals: Numerals, charts: Mapping[str, ChartData | None]) -> DistrictFields:
    """Every field of the summary."""
    drawn = DistrictChartFields(**{name: data is not None for name, data in charts.items()})
    return _Composer(overview, Speech(overview.framework, numerals)).fields(drawn)


class _Composer:
    def __init__(self, overview: Overview, speech: Speech) -> None:
        self.overview, self.framework, self.speech = overview, overview.framework, speech
        self.scored = len(overview.scored)

    def fields(self, charts: DistrictChartFields) -> DistrictFields:
        overview, speech = self.overview, self.speech
        return DistrictFields(
            place=speech.prose(self.place()),
            year=speech.whole(self.framework.fiscal_year),
            target=speech.limit(self.framework.target),
            charts=charts,
            agency_count=speech.whole(len(overview.returns)),
            states=[StateFields(each.value, speech.whole(n)) for each in State if (n := overview.count(each))],
            outstanding=self.outstanding(),
            any_scored=bool(self.scored),
            overall=self.overall(),
            levels=[
                LevelFields(speech.prose(name), speech.whole(count), self.share(count))
                for name, count in overview.ratings.items()
            ],
            instruments=self.instruments(),
            league=[self.placed(*each) for each in overview.ranking],
            indicators=self.indicators(),
            weakest=self.weakest(),
            items=self.items(),
            suggestions=list(self.suggestions()),
        )

    # --- agencies -----------------------------------------------------------------------------------------------

    def place(self) -> str:
        """Where all agencies lie, as narrowly as they share it."""
        agencies = [each.agency for each in self.overview.returns]
        locations = {each.location for each in agencies}
        if len(locations) == 1:
            return locations.pop()
        provinces = {f"{each.place.province_word}{each.province}" if each.province else "" for each in agencies}
        return provinces.pop() if len(provinces) == 1 else ""

    def outstanding(self) -> list[OutstandingFields]:
        waited_for = [each for each in self.overview.returns if each.state is not State.READY]
        return [
            OutstandingFields(
                self.speech.whole(number), self.name(each), each.state.value, self.speech.prose(each.cause) or "-"
            )
            for number, each in enumerate(waited_for, start=1)
        ]

    def placed(self, rank: int, agency: Return, scores: Scores) -> PlaceFields:
        return PlaceFields(
            rank=self.speech.whole(rank),
            agency=self.name(agency),
            instruments=[self.speech.score(scores.instruments.get(each.code)) for each in self.framework.instruments],
            overall=self.speech.score(scores.overall),
            rating=self.speech.prose(scores.rating),
        )

    def name(self, agency: Return) -> str:
        """The agency's name, with its place where another has the same."""
        own = agency.agency
        place = f" ({own.location})" if self.overview.has_namesake(own) and own.location else ""
        return self.speech.prose(f"{own.full_name}{place}")

    def named(self, agencies: Sequence[str]) -> str:
        """``ได้แก่`` and their names, or how many they are where these would make no sentence."""
        count = self.speech.whole(len(agencies))
        return f"ได้แก่ {join(agencies)}" if len(agencies) <= _NAMED else f"จำนวน {count} หน่วยงาน"

    def share(self, count: int) -> str:
        """How many of a hundred agencies with scores."""
        return self.speech.score(shown(Fraction(100 * count, self.scored)) if self.scored else None)

    # --- scores -------------------------------------------------------------------------------------------------

    def overall(self) -> OverallFields:
        scored = [(self.name(each), scores.overall) for _, each, scores in self.overview.ranking]
        most, least = (scored[0][1], scored[-1][1]) if scored else (None, None)
        reaching = sum(score >= self.framework.target for _, score in scored)
        return OverallFields(
            count=self.speech.whole(self.scored),
            is_one=self.scored == 1,
            all_equal=most == least,
            any_unready=any(each.state is not State.READY for each, _ in self.overview.scored),
            mean=self.speech.score(self.overview.mean_overall),
            highest=self.named([name for name, score in scored if score == most]),
            highest_score=self.speech.score(most),
            lowest=self.named([name for name, score in scored if score == least]),
            lowest_score=self.speech.score(least),
            reaching=self.speech.whole(reaching),
            reaching_share=self.share(reaching),
        )

    def instruments(self) -> list[InstrumentMeanFields]:
        means = self.overview.instrument_means
        return [
            InstrumentMeanFields(each.code, self.speech.prose(each.name), self.speech.score(means.get(each.code)))
            for each in self.framework.instruments
        ]

    def indicators(self) -> list[IndicatorMeanFields]:
        official = self.framework.indicator_by_number
        return [
            IndicatorMeanFields(
                number=self.speech.whole(number),
                instrument=official[number].instrument,
                name=self.speech.prose(official[number].name),
                mean=self.speech.score(mean),
                below=self.speech.whole(self.overview.below_target(number)),
            )
            for number, mean in self.overview.indicator_means.items()
        ]

    def weakest(self) -> list[str]:
        return [
            f"{self.speech.indicator(number)} คะแนนเฉลี่ย {self.speech.score(mean)} คะแนน"
            for _, number, mean in self.overview.lowest_indicators(_WEAKEST)
        ]

    def items(self) -> list[ItemMeanFields]:
        official = self.framework.item_by_code
        return [
            ItemMeanFields(
                rank=self.speech.whole(rank),
                code=code,
                text=self.speech.prose(official[code].text) if code in official else "-",
                mean=self.speech.score(mean),
                agencies=self.speech.whole(len(self.overview.scores_of(code))),
            )
            for rank, code, mean in self.overview.lowest_items(_LOWEST_ITEMS)
        ]

    # --- what follows from it -----------------------------------------------------------------------------------

    def suggestions(self) -> Iterator[str]:
        for state, advice in _ADVICE.items():
            if count := self.overview.count(state):
                yield advice.format(count=self.speech.whole(count))
        target = self.framework.target
        low = [self.name(each) for _, each, scores in self.overview.ranking if scores.overall < target]
        if low:
            count = self.speech.whole(len(low))
            named = f" {self.named(low)}" if len(low) <= _NAMED else ""
            yield (
                f"สนับสนุนและให้คำปรึกษาแก่หน่วยงานที่มีคะแนนภาพรวมต่ำกว่าเกณฑ์เป้าหมาย {self.speech.limit(target)} คะแนน "
                f"จำนวน {count} หน่วยงาน{named}"
            )
        missed = {number: self.overview.below_target(number) for number in self.overview.indicator_means}
        most = max(missed.values(), default=0)
        worst = [number for number, count in missed.items() if count == most]
        if most and len(worst) <= _NAMED:
            yield (
                f"ส่งเสริมการพัฒนาตัวชี้วัดที่มีหน่วยงานต่ำกว่าเกณฑ์เป้าหมายมากที่สุด ({self.speech.whole(most)} หน่วยงาน) "
                f"ได้แก่ {self.speech.indicators(worst)}"
            )
