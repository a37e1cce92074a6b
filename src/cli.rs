//! The command line: the list of commands, the groups that `kata --help` shows them in, and which code runs each.
//!
//! A command's arguments, help and code are in its file in `commands`.

mod help;

use clap::{CommandFactory, Parser, Subcommand};

use crate::commands::console::Console;
use crate::commands::{
    audit, check, completions, doctor, env, explain, export, feedback, find, grade, handout, hint, history, import,
    interview, list, man, map, new, next, open, package, predict, progress, reference, regrade, report, reset, review,
    show, solution, start, watch,
};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::python;

pub use help::Group;

/// Katas for backend Python: write a solution, and see the concept itself observed while it runs.
#[derive(Debug, Parser)]
#[command(name = "kata", version, max_term_width = 80, help_template = help::template(GROUPS, &commands()))]
#[command(after_help = "Examples:\n  kata start practice\n  kata check n_plus_one mine.py")]
pub struct Cli {
    /// Without one: go on in the practice folder around you, or make one
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The Python that checks run on: a version, such as 3.13, or the path of one
    #[arg(long, global = true, value_name = "VERSION|PATH")]
    pub python: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Start(start::StartArgs),
    Watch(watch::WatchArgs),
    List(list::ListArgs),
    Find(find::FindArgs),
    Show(show::ShowArgs),
    Check(check::CheckArgs),
    Hint(hint::HintArgs),
    Explain(explain::ExplainArgs),
    Solution(solution::SolutionArgs),
    Reference(reference::ReferenceArgs),
    Reset(reset::ResetArgs),
    Open(open::OpenArgs),
    Next(next::NextArgs),
    Map(map::MapArgs),
    Review(review::ReviewArgs),
    Predict(predict::PredictArgs),
    Interview(interview::InterviewArgs),
    Progress(progress::ProgressArgs),
    History(history::HistoryArgs),
    Export(export::ExportArgs),
    // Boxed: it has more arguments than the others together.
    Grade(Box<grade::GradeArgs>),
    Regrade(regrade::RegradeArgs),
    Report(report::ReportArgs),
    Feedback(feedback::FeedbackArgs),
    Handout(handout::HandoutArgs),
    Package(package::PackageArgs),
    New(new::NewArgs),
    Audit(audit::AuditArgs),
    Import(import::ImportArgs),
    Env(env::EnvArgs),
    Doctor(doctor::DoctorArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// Every command, by who needs it: the order of `kata --help` and of `docs/commands.md`.
pub const GROUPS: &[Group] = &[
    Group {
        title: "Practise",
        commands: &[
            "start",
            "watch",
            "list",
            "find",
            "show",
            "check",
            "hint",
            "explain",
            "solution",
            "reference",
            "reset",
            "open",
        ],
    },
    Group {
        title: "Go on, and look back",
        commands: &["next", "map", "review", "predict", "interview", "progress", "history", "export"],
    },
    Group { title: "Run a workshop", commands: &["grade", "regrade", "report", "feedback", "handout", "package"] },
    Group { title: "Write katas", commands: &["new", "audit", "import"] },
    Group { title: "Set up this machine", commands: &["env", "doctor", "completions", "man"] },
];

/// What `kata` is made of before it is: its commands.
fn commands() -> clap::Command {
    Command::augment_subcommands(clap::Command::new("kata"))
}

/// Run a command and say how it ended. Errors are printed here, and nowhere else.
///
/// Without a command, the practice loop goes on, or is offered.
pub fn run(Cli { command, python }: Cli) -> Exit {
    if let Some(python) = python {
        python::wish(python);
    }
    let console = Console::new();
    let ended = command.map_or_else(|| start::go_on_or_offer(&console), |command| command.run(&console));
    ended.unwrap_or_else(|error| {
        console.error(&error);
        Exit::Broken
    })
}

impl Command {
    fn run(self, console: &Console) -> Result<Exit> {
        match self {
            Command::Start(args) => start::run(&args, console),
            Command::Watch(args) => watch::run(&args, console),
            Command::List(args) => list::run(&args, console),
            Command::Find(args) => find::run(&args, console),
            Command::Show(args) => show::run(&args, console),
            Command::Check(args) => check::run(&args, console),
            Command::Hint(args) => hint::run(&args, console),
            Command::Explain(args) => explain::run(&args, console),
            Command::Solution(args) => solution::run(&args, console),
            Command::Reference(args) => reference::run(&args, console),
            Command::Reset(args) => reset::run(&args, console),
            Command::Open(args) => open::run(&args, console),
            Command::Next(args) => next::run(&args, console),
            Command::Map(args) => map::run(&args, console),
            Command::Review(args) => review::run(&args, console),
            Command::Predict(args) => predict::run(&args, console),
            Command::Interview(args) => interview::run(&args, console),
            Command::Progress(args) => progress::run(&args, console),
            Command::History(args) => history::run(&args, console),
            Command::Export(args) => export::run(&args, console),
            Command::Grade(args) => grade::run(&args, console),
            Command::Regrade(args) => regrade::run(&args, console),
            Command::Report(args) => report::run(&args, console),
            Command::Feedback(args) => feedback::run(&args, console),
            Command::Handout(args) => handout::run(&args, console),
            Command::Package(args) => package::run(&args, console),
            Command::New(args) => new::run(&args, console),
            Command::Audit(args) => audit::run(&args, console),
            Command::Import(args) => import::run(&args, console),
            Command::Env(args) => env::run(&args, console),
            Command::Doctor(args) => doctor::run(&args, console),
            Command::Completions(args) => completions::run(&args, console),
            Command::Man(args) => man::run(&args, Cli::command(), console),
        }
    }
}
