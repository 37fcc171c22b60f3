//! The last sheet: how to use the workbook, in English and in German.

use crate::book::Book;
use crate::error::SheetError;
use crate::layout::Layout;
use crate::sheet::Sheet;
use crate::style;
use okr::Language;

/// Characters on one line of the sheet.
const WIDTH: f64 = 104.0;

/// Writes the sheet, in the report's language first.
pub(crate) fn write(book: &mut Book) -> Result<(), SheetError> {
    let (report, layout) = (book.report, book.layout);
    let mut sheet = book.sheet(&layout.names.read_me)?;
    sheet.inner.set_column_width(0, WIDTH)?;
    sheet
        .inner
        .set_portrait()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 1);
    sheet.inner.set_screen_gridlines(false);
    let other = match report.language {
        Language::En => Language::De,
        Language::De => Language::En,
    };
    let mut row = 0;
    for language in [report.language, other] {
        row = write_in(&mut sheet, row, language, layout)? + 1;
    }
    Ok(())
}

fn write_in(
    sheet: &mut Sheet,
    first: u32,
    language: Language,
    layout: &Layout,
) -> Result<u32, SheetError> {
    let title = language.pick(
        "How to use this workbook",
        "So wird diese Arbeitsmappe benutzt",
    );
    sheet.plain((first, 0), title, &style::title())?;
    sheet.inner.set_row_height_pixels(first, 31)?;
    let mut row = first + 1;
    for (head, text) in paragraphs(language, layout) {
        sheet.plain((row, 0), head, &style::body().set_bold())?;
        sheet.plain((row + 1, 0), &text, &style::body().set_text_wrap())?;
        let height = crate::canvas::height(20, &[(&text, 122)]);
        sheet.inner.set_row_height_pixels(row + 1, height)?;
        row += 2;
    }
    Ok(row)
}

fn paragraphs(language: Language, layout: &Layout) -> Vec<(&'static str, String)> {
    match language {
        Language::En => english(layout),
        Language::De => german(layout),
    }
}

fn english(layout: &Layout) -> Vec<(&'static str, String)> {
    let lists = &layout.names.lists;
    vec![
        ("White and grey", "White cells are for typing, grey cells are formulas. An amber edge marks a number that is missing. Nothing is locked.".to_owned()),
        ("Progress", "(now − baseline) / (target − baseline), against the target of the running period; without a baseline it is what was attained of the target. It is shown as it is, also above 100% or below 0%; an objective takes the mean of its key results by weight, each between 0% and 100%. Unknown is empty and counts in no mean. Confidence never changes progress.".to_owned()),
        ("Expected and status", format!("Expected progress runs in a straight line from target to target. Status compares the two with the limits on the sheet “{lists}”: ● on track, ▲ at risk, ♦ off track, ◊ stale, ○ not started, √ met, ↑ exceeded, × missed. Your own status, in the column of that name, comes before the computed one.")),
        ("Today", format!("Figures speak of the day in “{lists}”, cell B6, so that this file always shows what the app showed. For figures that move with the calendar, type =TODAY() there. The running period stays the one of the export: export again when the next one begins.")),
        ("Percent", "Key results in percent hold shares: type 6% or 0.06.".to_owned()),
        ("Check-ins", "Sparklines are drawn from the sheet of check-ins. What must hold all through a period looks at every check-in there.".to_owned()),
        ("Columns out of sight", "The + above the columns opens what formulas need: the running target, the expected line, dates. A last, hidden column holds identities; keep it, so that rows can be told apart whatever is renamed.".to_owned()),
        ("New rows", "A blank export of this workbook is a form: its empty rows hold formulas and lists already. Pick how it is measured in the column “Measure”.".to_owned()),
    ]
}

fn german(layout: &Layout) -> Vec<(&'static str, String)> {
    let lists = &layout.names.lists;
    vec![
        ("Weiß und grau", "Weiße Zellen sind zum Schreiben da, graue sind Formeln. Ein bernsteinfarbener Rand zeigt eine fehlende Zahl. Nichts ist gesperrt.".to_owned()),
        ("Fortschritt", "(Stand − Ausgang) / (Ziel − Ausgang), gemessen am Ziel des laufenden Zeitraums; ohne Ausgangswert der erreichte Anteil des Ziels. Er steht da, wie er ist, auch über 100 % oder unter 0 %; ein Ziel nimmt das gewichtete Mittel seiner Schlüsselergebnisse, jedes zwischen 0 % und 100 %. Unbekannt bleibt leer und zählt in keinem Mittel. Zuversicht ändert den Fortschritt nie.".to_owned()),
        ("Erwartet und Status", format!("Der erwartete Fortschritt läuft gerade von Ziel zu Ziel. Der Status vergleicht beide mit den Grenzen auf dem Blatt „{lists}“: ● im Plan, ▲ gefährdet, ♦ nicht im Plan, ◊ veraltet, ○ nicht begonnen, √ erreicht, ↑ übertroffen, × verfehlt. Ein eigener Status in der Spalte dieses Namens geht dem berechneten vor.")),
        ("Heute", format!("Die Zahlen gelten für den Tag in „{lists}“, Zelle B6; so zeigt diese Datei immer, was die App zeigte. Sollen sie mit dem Kalender gehen, dort =HEUTE() schreiben. Der laufende Zeitraum bleibt der des Exports: neu exportieren, wenn der nächste beginnt.")),
        ("Prozent", "Schlüsselergebnisse in Prozent halten Anteile: 6% oder 0,06 schreiben.".to_owned()),
        ("Check-ins", "Die kleinen Linien werden aus dem Blatt der Check-ins gezeichnet. Was einen Zeitraum lang gelten muss, sieht dort auf jeden Check-in.".to_owned()),
        ("Spalten außer Sicht", "Das + über den Spalten öffnet, was Formeln brauchen: laufendes Ziel, erwartete Linie, Tage. Eine letzte, verborgene Spalte hält Kennungen; sie bleibt, damit Zeilen unterscheidbar bleiben, wie immer sie heißen.".to_owned()),
        ("Neue Zeilen", "Ein leerer Export dieser Mappe ist ein Formular: Seine leeren Zeilen haben Formeln und Listen schon. In der Spalte „Messart“ wählen, wie gemessen wird.".to_owned()),
    ]
}
