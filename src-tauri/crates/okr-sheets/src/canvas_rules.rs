//! What a canvas's cells show and accept by themselves: data bars, colours of status,
//! amber edges of missing numbers, and lists to pick from.
//!
//! Validation only ever warns: advice never locks.

use crate::canvas::Page;
use crate::error::SheetError;
use crate::layout::{Columns, FIRST_ROW, letters};
use crate::lists::{Pick, range_of};
use crate::sheet::Sheet;
use crate::style::{AMBER, BAR, GREEN, GREY, RED, RISK};
use crate::words;
use okr::{Measure, Status};
use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatDataBarAxisPosition,
    ConditionalFormatFormula, ConditionalFormatText, ConditionalFormatTextRule,
    ConditionalFormatType, DataValidation, DataValidationErrorStyle, DataValidationRule, Format,
    FormatBorder, Formula,
};

/// Rows below the last that lists and colours still reach, for rows a person adds.
const SPARE: u32 = 60;

/// Adds all rules to a canvas's sheet.
pub(crate) fn add(page: &Page, sheet: &mut Sheet) -> Result<(), SheetError> {
    let rules = Rules {
        page,
        first: FIRST_ROW,
        last: page.place.rows().end + SPARE,
    };
    rules.bars(sheet)?;
    rules.colours(sheet)?;
    rules.edges(sheet)?;
    rules.lists(sheet)?;
    rules.numbers(sheet)
}

struct Rules<'a> {
    page: &'a Page<'a>,
    first: u32,
    last: u32,
}

impl Rules<'_> {
    fn columns(&self) -> Columns {
        self.page.place.columns
    }

    /// Grey bars from 0 to 100 %, whatever the numbers are.
    fn bars(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let bar = ConditionalFormatDataBar::new()
            .set_minimum(ConditionalFormatType::Number, 0)
            .set_maximum(ConditionalFormatType::Number, 1)
            .set_fill_color(Color::RGB(BAR))
            .set_solid_fill(true)
            .set_border_off(true)
            .set_axis_position(ConditionalFormatDataBarAxisPosition::None);
        let column = self.columns().progress();
        sheet
            .inner
            .add_conditional_format(self.first, column, self.last, column, &bar)?;
        Ok(())
    }

    /// The colour repeats what sign and word say; it never says it alone.
    fn colours(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let column = self.columns().status();
        let colours = [
            (Status::OnTrack, GREEN),
            (Status::Met, GREEN),
            (Status::Exceeded, GREEN),
            (Status::AtRisk, RISK),
            (Status::OffTrack, RED),
            (Status::Missed, RED),
            (Status::NotStarted, GREY),
            (Status::Stale, GREY),
        ];
        for (status, colour) in colours {
            let rule = ConditionalFormatText::new()
                .set_rule(ConditionalFormatTextRule::BeginsWith(
                    words::sign(status).to_string(),
                ))
                .set_format(Format::new().set_font_color(Color::RGB(colour)));
            sheet
                .inner
                .add_conditional_format(self.first, column, self.last, column, &rule)?;
        }
        Ok(())
    }

    /// An amber edge where a key result lacks a number. Live: it goes when one is typed.
    fn edges(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.columns();
        let row = self.first + 1;
        let language = self.page.report.language;
        let title = format!("${}{row}<>\"\"", letters(Columns::SUBJECT));
        let measure = format!("${}{row}", letters(columns.measure()));
        let is = |kind: Measure| format!("{measure}=\"{}\"", kind.word(language));
        let without = [Measure::Milestones, Measure::Done, Measure::Baseline]
            .map(is)
            .join(",");
        let takes = format!("{title},{measure}<>\"\",NOT(OR({without}))");
        let (first, last) = (columns.target(0), columns.last_target());
        let targets = format!("${}{row}:${}{row}", letters(first), letters(last));
        let cell = |column: u16| format!("{}{row}=\"\"", letters(column));
        let edges = [
            (
                Columns::BASELINE,
                Columns::BASELINE,
                format!(
                    "=AND({title},{},{})",
                    is(Measure::Metric),
                    cell(Columns::BASELINE)
                ),
            ),
            (first, last, format!("=AND({takes},COUNT({targets})=0)")),
            (
                columns.now(),
                columns.now(),
                format!("=AND({takes},{})", cell(columns.now())),
            ),
        ];
        let amber = Format::new()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(AMBER));
        for (from, to, formula) in edges {
            let rule = ConditionalFormatFormula::new()
                .set_rule(Formula::new(formula))
                .set_format(&amber);
            sheet
                .inner
                .add_conditional_format(self.first, from, self.last, to, &rule)?;
        }
        Ok(())
    }

    fn lists(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.columns();
        let lists = [
            (Columns::OWNER, Pick::Owner),
            (Columns::VERB, Pick::Verb),
            (columns.confidence(), Pick::Confidence),
            (columns.measure(), Pick::Measure),
            (columns.meaning(), Pick::Meaning),
            (columns.own_status(), Pick::Status),
        ];
        for (column, pick) in lists {
            let rule = self.list(pick)?;
            sheet
                .inner
                .add_data_validation(self.first, column, self.last, column, &rule)?;
        }
        Ok(())
    }

    fn list(&self, pick: Pick) -> Result<DataValidation, SheetError> {
        let (layout, report) = (self.page.layout, self.page.report);
        let rule =
            DataValidation::new().allow_list_formula(Formula::new(range_of(pick, layout, report)));
        // Verbs and new people are free; where formulas read the word, a warning helps.
        if matches!(pick, Pick::Verb | Pick::Owner) {
            return Ok(rule.show_error_message(false));
        }
        let text = match pick {
            Pick::Confidence => report.language.pick(
                "Confidence is a whole number from 0 to 10.",
                "Zuversicht ist eine ganze Zahl von 0 bis 10.",
            ),
            _ => report.language.pick(
                "Formulas know only the words of the list.",
                "Formeln kennen nur die Wörter der Liste.",
            ),
        };
        Ok(rule
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("OKR Canvas")?
            .set_error_message(text)?)
    }

    fn numbers(&self, sheet: &mut Sheet) -> Result<(), SheetError> {
        let columns = self.columns();
        let text = self.page.report.language.pick(
            "Type a number, such as 6.5 or 10%.",
            "Eine Zahl schreiben, etwa 6,5 oder 10\u{202f}%.",
        );
        let rule = DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(-1e300, 1e300))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("OKR Canvas")?
            .set_error_message(text)?;
        for (from, to) in [
            (Columns::BASELINE, columns.now()),
            (columns.weight(), columns.weight()),
        ] {
            sheet
                .inner
                .add_data_validation(self.first, from, self.last, to, &rule)?;
        }
        Ok(())
    }
}
