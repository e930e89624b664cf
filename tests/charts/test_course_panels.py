"""The course as small multiples: measures, questionnaires, flags, what was recalled."""

from dataclasses import replace

from moodjournal import instruments
from moodjournal.analysis.bands import PhaseBand
from moodjournal.analysis.questionnaire_change import Baseline, Filled, Missing, NoBaseline, Recall
from moodjournal.charts.course import CHART
from moodjournal.charts.course_view import CourseView, QuestionnairePanel, QuestionnairePoint
from moodjournal.charts.questionnaire_panel import pieces
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.reflection import Flag, FlagKind
from tests.analysis.builders import day, moment
from tests.charts.courses import INK, a_course, nothing

PHQ_9 = instruments.instruments()["phq-9"]
NONE = NoBaseline(Missing.NONE_BEFORE)


def point(number, total, *, clinic=False):
    return QuestionnairePoint(day(number), total, clinic, Recall(day(number - 13), day(number), 1))


def base(total, number=10):
    return Baseline(Filled("x", moment(number), day(number), total), total, 4)


def panel(*points, baseline=NONE, clinic=NONE):
    return QuestionnairePanel(PHQ_9, points, baseline, clinic)


def view(*panels, **more):
    frame = a_course()
    return CourseView(frame, (frame, *panels), **more)


def drawn(numbers, width=966, height=460):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    return figure, CHART.draw(figure, numbers, INK, 1.0)


def part(ax, gid):
    return [artist for artist in ax.get_children() if artist.get_gid() == gid]


def texts(ax):
    return [text.get_text() for text in ax.texts]


POINTS = (point(3, 19), point(12, 18), point(40, 9), point(54, 8), point(60, 12, clinic=True))


def test_a_questionnaire_has_its_full_range_and_says_that_lower_is_better():
    figure, _points = drawn(view(panel(*POINTS)))
    _mood, phq = figure.axes
    labels = [label.get_text() for label in phq.get_yticklabels()]
    assert (labels[0], labels[-1]) == ("0", "27")
    assert "(lower is better)" in " ".join(texts(phq))


def test_totals_are_joined_within_a_phase_and_an_origin_alone():
    figure, _points = drawn(view(panel(*POINTS)))
    phq = figure.axes[1]
    joined = [list(line.get_ydata()) for line in part(phq, "joined") if len(line.get_xdata()) > 1]
    assert joined == [[19, 18], [9, 8]]
    assert [list(one.get_offsets()[:, 1]) for one in part(phq, "own")] == [[19, 18, 9, 8]]
    assert [list(one.get_offsets()[:, 1]) for one in part(phq, "clinic")] == [[12]]
    assert "entered by the clinic" in texts(phq)


def test_totals_far_apart_are_not_joined():
    frame = replace(a_course(), phases=(PhaseBand(PhaseKind.MAINTENANCE, day(0), day(189)),))
    cut = pieces([point(10, 9), point(50, 8), point(120, 7)], frame)
    assert [[one.total for one in piece] for piece in cut] == [[9, 8], [7]]


def test_a_faint_bar_lies_over_the_days_asked_about_as_far_as_they_are_shown():
    figure, _points = drawn(view(panel(*POINTS)))
    bars = [list(line.get_xdata()) for line in part(figure.axes[1], "recall")]
    assert bars[0] == [day(0).toordinal() - 0.5, day(3).toordinal()]
    assert bars[2] == [day(27).toordinal() - 0.5, day(40).toordinal()]


def test_half_of_baseline_is_drawn_from_10_on_alone():
    figure, _points = drawn(view(panel(*POINTS, baseline=base(18))))
    assert "half of baseline (9)" in texts(figure.axes[1])
    assert part(figure.axes[1], "response")[0].get_ydata()[0] == 9
    low, _points = drawn(view(panel(*POINTS, baseline=base(9))))
    assert part(low.axes[1], "response") == []
    assert "baseline 9" in texts(low.axes[1])


def test_flags_have_a_mark_their_words_and_say_themselves():
    flags = (
        Flag(kind=FlagKind.MEDICINE, text="sertraline halved", first_day=day(60)),
        Flag(kind=FlagKind.LIFE, text="moved", first_day=day(120), last_day=day(126)),
    )
    figure, points = drawn(view(flags=flags))
    assert {"sertraline halved", "moved"} <= set(texts(figure.axes[0]))
    assert part(figure.axes[0], "flag medicine")
    assert part(figure.axes[0], "flag days")
    assert "Tuesday 30 June 2026: sertraline halved, medicine" in [one.said for one in points]


def test_what_was_recalled_is_hollow_and_in_no_figure():
    figure, points = drawn(view(recalled=3))
    (mark,) = part(figure.axes[0], "recalled")
    assert "#" + "".join(f"{round(p * 255):02X}" for p in mark.get_facecolors()[0][:3]) == "#FFFFFF"
    assert "from memory: Mood 3, in no figure" in points[0].said
    assert "from memory: 3, in no figure" in CHART.tell(view(recalled=3))
    assert part(drawn(view(panel(*POINTS)))[0].axes[1], "recalled") == []


def test_panels_share_one_axis_of_days_named_once():
    figure, points = drawn(view(panel(*POINTS), a_course(), panel()))
    spans = {ax.get_xlim() for ax in figure.axes}
    assert len(spans) == 1
    named = [bool(ax.get_xticklabels()) for ax in figure.axes]
    assert named == [False, False, False, True]
    assert "Nothing logged here." in texts(figure.axes[3])
    assert [one.x for one in points] == sorted(one.x for one in points)


def test_nothing_is_drawn_across_a_phase_line():
    numbers = a_course()
    figure, _points = drawn(numbers)
    for line in part(figure.axes[0], "trend"):
        days = list(line.get_xdata())
        kinds = {numbers.phase_on(day(int(each) - day(0).toordinal())) for each in days}
        assert len(kinds) == 1


def test_the_table_says_what_each_row_is_of():
    shown = CHART.table(view(panel(*POINTS)))
    assert shown.head == ("Day", "What", "Value", "Values", "Mark", "Phase")
    assert (
        "30 June 2026",
        "PHQ-9",
        "12",
        "1",
        "entered by the clinic",
        "Maintenance",
    ) in shown.rows


def test_it_tells_totals_and_their_baseline_with_its_rule():
    said = CHART.tell(view(panel(*POINTS, baseline=base(18))))
    assert "PHQ-9 (lower is better): 5 complete, 1 entered by the clinic" in said
    assert "Baseline 18 on 11 May 2026. Baseline: the last complete one before session 1" in said


def test_a_view_without_panels_is_its_frame():
    assert CHART.tell(CourseView(nothing())) == CHART.tell(nothing())
    assert CHART.table(CourseView(a_course())) == CHART.table(a_course())
