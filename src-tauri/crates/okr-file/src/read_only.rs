//! Why a file can be read but not written to.

use crate::Missing;
use chrono::NaiveDateTime;
use okr::Language;

/// Why a file is read only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// Somebody else has it open.
    Held(Holder),
    /// Its folder takes no new files, so no edit could be saved safely.
    Folder,
    /// The file itself cannot be written to.
    File,
    /// A newer version of the program wrote it.
    Newer,
    /// It is damaged; this is what could not be read.
    Damaged(Missing),
}

/// Who has a file open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The person's name; empty when unknown.
    pub name: String,
    /// The machine's name; empty when unknown.
    pub machine: String,
    /// Since when, in that machine's local time; none when unknown.
    pub since: Option<NaiveDateTime>,
    /// On another machine: whether it still runs cannot be known from here. When it does
    /// not, [`crate::WorkspaceFile::take_over`] helps.
    pub elsewhere: bool,
}

impl Holder {
    /// Who has it open and what to do.
    pub fn sentence(&self, language: Language) -> String {
        let at = self.place(language);
        match (language, self.elsewhere) {
            (Language::En, false) => {
                format!(
                    "Another window has this file open{at}. Writing starts here when it closes."
                )
            }
            (Language::En, true) => format!(
                "This file is open on another machine{at}. Close it there; if that machine is off or the program ended, take the file over."
            ),
            (Language::De, false) => format!(
                "Diese Datei ist in einem anderen Fenster offen{at}. Hier wird geschrieben, sobald sie dort geschlossen ist."
            ),
            (Language::De, true) => format!(
                "Diese Datei ist auf einem anderen Gerät offen{at}. Dort schließen; ist es aus oder das Programm beendet, die Datei übernehmen."
            ),
        }
    }

    fn place(&self, language: Language) -> String {
        let mut parts = Vec::new();
        if !self.name.is_empty() {
            parts.push(self.name.clone());
        }
        if !self.machine.is_empty() {
            parts.push(format!("{} {}", language.pick("on", "an"), self.machine));
        }
        if let Some(since) = self.since {
            let time = since.format("%H:%M");
            parts.push(match language {
                Language::En => format!("since {}, {time}", language.day(since.date())),
                Language::De => format!("seit {}, {time}", language.day(since.date())),
            });
        }
        if parts.is_empty() {
            String::new()
        } else {
            format!(" ({})", parts.join(" "))
        }
    }
}

impl ReadOnlyReason {
    /// A stable code, for callers that act differently on it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Held(_) => "held",
            Self::Folder => "folder",
            Self::File => "file",
            Self::Newer => "newer",
            Self::Damaged(_) => "damaged",
        }
    }

    /// The banner's first words.
    pub fn lead(&self, language: Language) -> String {
        language.pick("Read only.", "Nur lesen.").to_owned()
    }

    /// Why, and what to do.
    pub fn sentence(&self, language: Language) -> String {
        let (english, german) = match self {
            Self::Held(holder) => return holder.sentence(language),
            Self::Damaged(missing) => return damaged(missing, language),
            Self::Folder => (
                "This folder is read only. Save a copy to write.",
                "Dieser Ordner ist schreibgeschützt. Zum Schreiben eine Kopie speichern.",
            ),
            Self::File => (
                "This file cannot be written to. Save a copy elsewhere to edit it.",
                "Diese Datei kann nicht beschrieben werden. Zum Bearbeiten eine Kopie anderswo speichern.",
            ),
            Self::Newer => (
                "A newer version of OKR Canvas wrote this file. What this version knows is shown. Update the program to edit it.",
                "Eine neuere Version von OKR Canvas hat diese Datei geschrieben. Gezeigt wird, was diese Version kennt. Zum Bearbeiten das Programm aktualisieren.",
            ),
        };
        language.pick(english, german).to_owned()
    }
}

fn damaged(missing: &Missing, language: Language) -> String {
    let list = missing.sentence(language);
    match language {
        Language::En => format!(
            "This file is damaged and is shown as far as it can be read. {list} Restore a backup, or rescue what is left into a new file."
        ),
        Language::De => format!(
            "Diese Datei ist beschädigt und wird gezeigt, soweit sie lesbar ist. {list} Eine Sicherung zurückholen oder den Rest in eine neue Datei retten."
        ),
    }
}
