//! A small organisation over three levels, to look at as a whole: a company, a team below
//! it, and Mira below that.

use crate::stage::*;
use okr::*;

pub struct Town {
    pub stage: Stage,
    pub team: Id,
    pub person: Id,
}

impl Town {
    pub fn new() -> Self {
        let stage = Stage::new();
        let mut town = Self {
            team: stage.canvas,
            person: stage.canvas,
            stage,
        };
        let unit = town.stage.unit;
        let (team_unit, team) = town.unit(unit, "Routes");
        let (person_unit, person) = town.unit(team_unit, "Mira Lund");
        (town.team, town.person) = (team, person);
        let mira = town.stage.person;
        town.stage.ask(Edit::SetUnit {
            id: person_unit,
            set: UnitField::Person(Some(mira)),
        });
        let lowest = town.stage.workspace.levels()[3].id;
        town.stage.ask(Edit::SetUnit {
            id: person_unit,
            set: UnitField::Level(Some(lowest)),
        });
        town
    }

    /// A unit below another, with a canvas.
    pub fn unit(&mut self, parent: Id, name: &str) -> (Id, Id) {
        let (id, canvas, cycle) = (self.stage.fresh(), self.stage.fresh(), self.stage.cycle);
        self.stage.ask(Edit::AddUnit {
            id,
            parent: Some(parent),
            name: name.into(),
        });
        self.stage.ask(Edit::AddCanvas {
            id: canvas,
            unit: id,
            cycle,
        });
        (id, canvas)
    }

    pub fn objective(&mut self, canvas: Id, subject: &str) -> Id {
        let id = self.stage.fresh();
        self.stage.ask(Edit::AddObjective {
            id,
            canvas,
            after: None,
            verb: "Raise".into(),
            subject: subject.into(),
            serves: None,
        });
        id
    }

    pub fn link(&mut self, objective: Id, to: AlignedTo, origin: Origin) -> Id {
        let id = self.stage.fresh();
        self.stage.ask(Edit::Align {
            id,
            objective,
            to,
            origin,
            strength: Strength::Contributes,
        });
        id
    }

    pub fn stop(&mut self, objective: Id) {
        self.stage.ask(Edit::SetObjective {
            id: objective,
            set: ObjectiveField::State(State::Stopped),
        });
    }

    pub fn cascade(&self) -> Cascade {
        self.cascade_in(Language::En)
    }

    pub fn cascade_in(&self, language: Language) -> Cascade {
        cascade(&self.stage.workspace, self.stage.cycle, today(), language).unwrap()
    }

    pub fn card(&self, id: Id) -> CascadeCard {
        let cards = self.cascade().cards;
        cards.into_iter().find(|card| card.id == id).unwrap()
    }
}
