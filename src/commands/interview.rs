//! `kata interview`

use std::io;
use std::path::PathBuf;

use clap::Args;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use super::{observed, session, spoken};
use crate::catalog::{Kata, Workbook, quoting};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::interview::{Agenda, Debrief, Named, Progress, debrief, draw};
use crate::judge::{Judge, Options};
use crate::report::interview as report;
use crate::workspace::history::{History, Interview};
use crate::workspace::{Practice, clock};

/// Hold an interview: katas and questions, against the clock
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata interview\n  kata interview --minutes 60 --topics databases,concurrency\n  kata interview --end"
)]
pub struct InterviewArgs {
    /// How long it lasts
    #[arg(long, value_name = "N", default_value_t = 45, value_parser = clap::value_parser!(u32).range(5..=480))]
    pub minutes: u32,
    /// Ask about these topics only, such as `databases,concurrency`
    #[arg(long, value_name = "TOPICS", value_delimiter = ',')]
    pub topics: Vec<String>,
    /// Draw the same katas and questions again; without it, others each time
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// End the interview that is running, and show its debrief
    #[arg(long, conflicts_with_all = ["topics", "seed"])]
    pub end: bool,
    /// Show the debrief of an interview that is over: the last one, or the one of this number
    #[arg(long, value_name = "N", num_args = 0..=1, conflicts_with_all = ["end", "topics", "seed"])]
    pub debrief: Option<Option<i64>>,
    /// Show the spoken question of this number and its answer: say your own aloud before
    #[arg(long, value_name = "N", conflicts_with_all = ["end", "topics", "seed", "debrief"])]
    pub say: Option<u32>,
    /// With --say: note whether you named what the answer has
    #[arg(long, value_enum, requires = "say")]
    pub named: Option<Named>,
    /// Go on as a session although this is no terminal
    #[arg(long, hide = true)]
    pub session: bool,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &InterviewArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let practice = super::remembering_folder()?;
    let mut table = Table { history: practice.history()?, katas: super::all_katas(&workbook)?, practice };
    if let Some(number) = args.debrief {
        let held = table.over(number)?;
        return show(&table.debrief(&held), args, console);
    }
    let open = table.history.interviews()?.into_iter().rev().find(|interview| interview.ended.is_none());
    match open.map(Held::of) {
        Some(held) if args.end || !held.interview.is_running(clock::now()) => {
            show(&table.end(held)?, args, console)?;
            if args.format == Format::Text && !args.end {
                console.print("\nThat interview's time was up. `kata interview` again begins a new one.\n");
            }
            Ok(Exit::Passed)
        }
        Some(held) if args.say.is_some() => spoken::say(&mut table, held, args.say.unwrap_or_default(), args, console),
        Some(held) => {
            if args.seed.is_some() || !args.topics.is_empty() {
                console.note("an interview is running, so no other one is drawn; `kata interview --end` ends it");
            }
            go_on(&mut table, held, false, args, console)
        }
        None if args.end || args.say.is_some() => {
            Err(Error::new("no interview is running")
                .next("`kata interview` begins one; --debrief shows the last one's"))
        }
        None => {
            let held = table.begin(&workbook, args)?;
            go_on(&mut table, held, true, args, console)
        }
    }
}

/// What an interview is held with.
pub struct Table {
    pub practice: Practice,
    pub history: History,
    pub katas: Vec<Kata>,
}

/// An interview, with its agenda and how far it went.
pub struct Held {
    pub interview: Interview,
    pub agenda: Agenda,
    pub progress: Progress,
}

impl Held {
    /// What the history keeps of an interview. One that nobody can read any more has an empty agenda, and can be ended.
    fn of(interview: Interview) -> Held {
        let agenda = serde_json::from_value(interview.plan.clone()).unwrap_or_default();
        let progress =
            interview.spoken.clone().and_then(|noted| serde_json::from_value(noted).ok()).unwrap_or_default();
        Held { interview, agenda, progress }
    }

    pub fn number(&self) -> i64 {
        self.interview.id
    }
}

impl Table {
    fn begin(&mut self, workbook: &Workbook, args: &InterviewArgs) -> Result<Held> {
        let topics = topics(workbook, &args.topics)?;
        let agenda = draw(&self.katas, args.minutes, &topics, args.seed.unwrap_or_else(super::check::new_seed));
        if agenda.items.is_empty() {
            return Err(
                Error::new("there is nothing to ask about").next("`kata list` shows the topics with katas in them")
            );
        }
        let plan = serde_json::to_value(&agenda).map_err(|e| Error::new(format!("cannot write the agenda: {e}")))?;
        let number = self.history.begin_interview(args.minutes, &plan)?;
        for (kata, _) in agenda.katas() {
            if let Some(kata) = self.kata(kata) {
                self.practice.fresh_starter(kata, &self.practice.interview_file(number, &kata.at))?;
            }
        }
        self.read(number)?.map(Held::of).ok_or_else(|| Error::new("the interview is gone from the history"))
    }

    fn read(&self, number: i64) -> Result<Option<Interview>> {
        Ok(self.history.interviews()?.into_iter().find(|interview| interview.id == number))
    }

    pub fn kata(&self, id: &str) -> Option<&Kata> {
        self.katas.iter().find(|kata| kata.id() == id)
    }

    /// The file of a kata in an interview, as it would be typed.
    pub fn file(&self, held: &Held, kata: &Kata) -> PathBuf {
        self.practice.interview_file(held.number(), &kata.at)
    }

    /// The time that is left, whoever may have ended it meanwhile.
    pub fn left(&self, held: &Held) -> SignedDuration {
        let latest = self.read(held.number()).ok().flatten();
        latest.as_ref().unwrap_or(&held.interview).left(clock::now())
    }

    /// Remember how far it went.
    pub fn note(&mut self, held: &Held) -> Result<()> {
        self.history.note_interview(held.number(), &serde_json::to_value(&held.progress).unwrap_or_default())
    }

    /// End it, unless that was done, and draw the conclusions.
    pub fn end(&mut self, held: Held) -> Result<Debrief> {
        let number = held.number();
        if self.read(number)?.is_some_and(|interview| interview.ended.is_none()) {
            self.history.end_interview(number, &serde_json::to_value(&held.progress).unwrap_or_default())?;
        }
        let ended = self.read(number)?.map_or(held, Held::of);
        Ok(self.debrief(&ended))
    }

    fn debrief(&self, held: &Held) -> Debrief {
        let attempts = self.history.attempts(None).unwrap_or_default();
        let katas = self.told(&held.agenda);
        debrief(&held.interview, &held.agenda, &held.progress, &attempts, &katas, clock::now())
    }

    /// The katas of an agenda, as their pages read once what they quote has been run.
    fn told(&self, agenda: &Agenda) -> Vec<Kata> {
        let asked = |kata: &&Kata| {
            let id = kata.id();
            agenda.katas().any(|(named, _)| named == id) || agenda.questions().any(|(named, _)| named == id)
        };
        let katas: Vec<&Kata> = self.katas.iter().filter(asked).collect();
        // Without Python there are answers as well, only without what was observed.
        let runs = katas.iter().any(|kata| kata.concept.quotes_a_run());
        let judge = if runs { Judge::start(Options::default()).ok() } else { None };
        katas.into_iter().map(|kata| observed::told(judge.as_ref(), kata)).collect()
    }

    /// What a kata's page answers to a question (Markdown).
    pub fn answer(&self, kata: &str, question: &str) -> Option<String> {
        let kata = self.kata(kata)?;
        let answered = |kata: &Kata| kata.spoken(None).into_iter().find(|one| one.question == question);
        let answer = answered(kata)?.answer;
        // What is quoted of a run is left open in it: only then is the reference run.
        if !kata.concept.quotes_a_run() || !answer.contains(quoting::NOTHING) {
            return Some(answer);
        }
        let judge = Judge::start(Options::default()).ok();
        answered(&observed::told(judge.as_ref(), kata)).map(|one| one.answer)
    }

    /// An interview that is over: the one of this number, or the last one.
    fn over(&self, number: Option<i64>) -> Result<Held> {
        let all = self.history.interviews()?;
        let found = all.into_iter().rev().find(|interview| number.is_none_or(|n| n == interview.id));
        let held = found.map(Held::of).ok_or_else(|| {
            Error::new(match number {
                Some(n) => format!("there was no interview {n} in this folder"),
                None => "there was no interview in this folder".to_owned(),
            })
            .next("`kata interview` begins one")
        })?;
        if held.interview.is_running(clock::now()) {
            return Err(Error::new(format!("interview {} is running still", held.number()))
                .next("`kata interview` returns to it, `kata interview --end` ends it and shows its debrief"));
        }
        Ok(held)
    }
}

/// Whether the interview of this number is running in the practice folder here.
pub fn is_running(number: i64) -> bool {
    let running = || super::practice_folder().ok()??.history().ok()?.running_interview(clock::now()).ok()?;
    running().is_some_and(|interview| interview.id == number)
}

/// The topics that were asked for.
fn topics(workbook: &Workbook, asked: &[String]) -> Result<Vec<String>> {
    let known: Vec<&str> = workbook.topics.iter().map(|t| t.id.as_str()).collect();
    match asked.iter().find(|topic| !known.contains(&topic.as_str())) {
        Some(topic) => {
            Err(Error::new(format!("there is no topic {topic:?}")).next(format!("the topics are {}", known.join(", "))))
        }
        None => Ok(asked.to_vec()),
    }
}

fn show(debrief: &Debrief, args: &InterviewArgs, console: &Console) -> Result<Exit> {
    match args.format {
        Format::Json => console.print_json(debrief)?,
        Format::Text => console.print(&report::debrief(debrief, &console.style)),
    }
    Ok(Exit::Passed)
}

/// `kata interview --format json`, while one is running.
#[derive(Serialize)]
struct Running<'a> {
    format_version: u32,
    interview: i64,
    begins: Timestamp,
    ends: Timestamp,
    #[serde(flatten)]
    agenda: &'a Agenda,
    /// The files of the katas, in their order.
    files: Vec<PathBuf>,
}

/// Hold it: as a session on a terminal, and elsewhere by saying how to go on.
fn go_on(table: &mut Table, held: Held, new: bool, args: &InterviewArgs, console: &Console) -> Result<Exit> {
    let katas: Vec<&Kata> = held.agenda.katas().filter_map(|(id, _)| table.kata(id)).collect();
    let files: Vec<PathBuf> = katas.iter().map(|kata| table.file(&held, kata)).collect();
    if args.format == Format::Json {
        let (interview, begins, ends) = (held.number(), held.interview.at, held.interview.ends());
        console.print_json(&Running { format_version: 1, interview, begins, ends, agenda: &held.agenda, files })?;
        return Ok(Exit::Passed);
    }
    let at_prompt = args.session || console.is_terminal();
    console.print(&opening(table, &held, new));
    console.print(&report::agenda(&held.agenda, &held.progress, &table.katas, !at_prompt, &console.style));
    if at_prompt {
        return match session::hold(table, held, &mut io::stdin().lock(), console)? {
            Some(debrief) => show(&debrief, args, console),
            None => Ok(Exit::Passed),
        };
    }
    let mut text = "\n".to_owned();
    for (kata, file) in katas.iter().zip(&files) {
        text += &format!("  kata check {} {}\n", kata.id(), super::as_typed(file).display());
    }
    console.print(&format!(
        "{text}\nNext: solve these files, and answer the questions aloud. `kata interview --say N`\n\
         asks the question of this number alone, and has the answer to hold yours against.\n\
         `kata interview` tells the time, `kata interview --end` ends it, with a debrief.\n"
    ));
    Ok(Exit::Passed)
}

fn opening(table: &Table, held: &Held, new: bool) -> String {
    let number = held.number();
    let until = held.interview.ends().to_zoned(TimeZone::system()).strftime("%H:%M").to_string();
    match new {
        true => format!(
            "Interview {number}: {} min, until {until} (`--seed {}` draws it again).\n\
             There are no hints, and checks tell no reasons.\n\n",
            held.agenda.minutes, held.agenda.seed
        ),
        false => format!("Interview {number} goes on: {} left, until {until}.\n\n", clock_face(table.left(held))),
    }
}

/// Minutes and seconds, as a clock that runs down shows them.
pub fn clock_face(left: SignedDuration) -> String {
    format!("{}:{:02}", left.as_secs() / 60, left.as_secs() % 60)
}
