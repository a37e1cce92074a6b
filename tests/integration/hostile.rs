//! The judge against programs that mean harm, and against programs that are merely ordinary.
//!
//! Each file of `tests/hostile` and `tests/honest` says in its header how a check of it must end. It is run in a
//! world of its own: a secret, a victim, listeners and files whose state is known, and which must be the same after.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs::{self, File, Permissions};
use std::io::ErrorKind;
use std::net::{TcpListener, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::{SocketAddr, UnixListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{HONEST, repository};

const OUTCOMES: [&str; 11] = [
    "passed",
    "mismatch",
    "failed",
    "raised",
    "cannot_import",
    "timed_out",
    "killed",
    "exited",
    "out_of_memory",
    "tampered",
    "output_limit",
];

/// The key with which `leaves_system_v_objects` makes its objects, as /proc/sysvipc shows it.
const SYSTEM_V_KEY: &str = "1802728545";

/// When the command line must have ended. It is no measure of speed: only what hangs takes so long.
const PATIENCE: Duration = Duration::from_secs(180);

/// How long the end of killed processes may take to be seen in /proc.
const GRACE: Duration = Duration::from_secs(5);

/// One corpus at a time: two of them would starve each other's deadlines.
static ALONE: Mutex<()> = Mutex::new(());

#[test]
fn no_hostile_program_touches_the_host_in_shared_sitting() {
    assert_contained("hostile", "shared");
}

#[test]
fn no_hostile_program_touches_the_host_in_split_sitting() {
    assert_contained("hostile", "split");
}

#[test]
fn honest_code_works_in_shared_sitting() {
    assert_contained("honest", "shared");
}

#[test]
fn honest_code_works_in_split_sitting() {
    assert_contained("honest", "split");
}

#[test]
fn the_corpus_is_as_large_as_promised() {
    assert!(programs("hostile").len() >= 60, "there are {} hostile programs", programs("hostile").len());
    assert!(programs("honest").len() >= 30, "there are {} honest programs", programs("honest").len());
}

#[test]
fn honest_programs_are_expected_to_pass_everywhere() {
    for program in programs("honest") {
        for sitting in ["shared", "split"] {
            let expected = program.expected.get(sitting).map(Vec::as_slice);
            assert_eq!(expected, Some(&["passed".to_owned()][..]), "{} in {sitting}", program.name);
        }
    }
}

// -- the corpus -----------------------------------------------------------------------------------

struct Program {
    name: String,
    kata: String,
    /// The allowed outcomes of each sitting.
    expected: BTreeMap<String, Vec<String>>,
    text: String,
}

/// All programs of a corpus, in the order of their names.
fn programs(corpus: &str) -> Vec<Program> {
    let folder = repository().join("tests").join(corpus);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()))
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .collect();
    files.sort();
    files.iter().map(|path| read(path)).collect()
}

/// A program and what its header says.
fn read(path: &Path) -> Program {
    let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
    let text = fs::read_to_string(path).expect("programs are UTF-8");
    let mut kata = "tally".to_owned();
    let mut only = None;
    let mut expected = BTreeMap::new();
    for line in text.lines().map_while(|line| line.strip_prefix("# ")) {
        let Some((key, value)) = line.split_once(": ") else { continue };
        match key {
            "kata" => value.trim().clone_into(&mut kata),
            "only" => only = Some(value.trim().to_owned()),
            "shared" | "split" => {
                let outcomes: Vec<String> = value.split('|').map(|o| o.trim().to_owned()).collect();
                let unknown: Vec<_> = outcomes.iter().filter(|o| !OUTCOMES.contains(&o.as_str())).collect();
                assert!(unknown.is_empty(), "{name}: unknown outcomes {unknown:?}");
                expected.insert(key.to_owned(), outcomes);
            }
            _ => {}
        }
    }
    if let Some(only) = only {
        expected.retain(|sitting, _| *sitting == only);
    }
    assert!(!expected.is_empty(), "{name} does not say how it ends");
    Program { name, kata, expected, text }
}

// -- running it -----------------------------------------------------------------------------------

/// Run a corpus in one sitting, and report everything that went wrong together.
fn assert_contained(corpus: &str, sitting: &str) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let programs: Vec<Program> = programs(corpus).into_iter().filter(|p| p.expected.contains_key(sitting)).collect();
    let (next, problems) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let before = system_v_objects();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut found = hold(program, sitting);
                    // A busy machine can turn an ending into a deadline that has passed. It touches nothing.
                    if !found.is_empty() && found.iter().all(|what| what.contains("): expected ")) {
                        found = hold(program, sitting);
                    }
                    problems.lock().expect("no thread panics while it holds this").extend(found);
                }
            });
        }
    });
    let mut problems = problems.into_inner().expect("no thread panics while it holds this");
    let after = system_v_objects();
    if before != after {
        problems.push(format!("the objects of System V (shm, sem, msg) were {before:?} and are {after:?}"));
    }
    problems.sort();
    let (wrong, all) = (problems.len(), programs.len());
    assert!(problems.is_empty(), "{wrong} findings in {all} {corpus} programs, {sitting}:\n{}", problems.join("\n"));
}

/// Run one program in a world of its own; what is wrong after it, a line each.
fn hold(program: &Program, sitting: &str) -> Vec<String> {
    let mut world = World::new();
    let source = world.fill(&program.text);
    let submission = world.at("work").join(format!("{}.py", program.name));
    fs::write(&submission, &source).expect("writable");
    let ended = run(program, sitting, &submission, &world);

    let mut wrong = world.changes();
    if fs::read_to_string(&submission).ok().as_deref() != Some(source.as_str()) {
        wrong.push("the file of the submission has changed".to_owned());
    }
    let printed = [fs::read(world.at("stdout")), fs::read(world.at("stderr"))].map(Result::unwrap_or_default);
    for (bytes, stream) in printed.iter().zip(["stdout", "stderr"]) {
        if contains(bytes, world.token.as_bytes()) {
            wrong.push(format!("the secret stands in {stream}"));
        }
    }
    if ended {
        wrong.extend(unexpected(&printed[0], &program.expected[sitting]));
    } else {
        wrong.push(format!("`kata` had not ended after {PATIENCE:?}"));
    }
    let errors = String::from_utf8_lossy(&printed[1]).trim().to_owned();
    if !wrong.is_empty() && !errors.is_empty() {
        wrong.push(format!("stderr was: {}", brief(&errors)));
    }
    wrong.into_iter().map(|what| format!("{} ({sitting}): {what}", program.name)).collect()
}

/// Whether `kata` ended by itself. Its output goes to files, so that nobody who holds it open is waited for.
fn run(program: &Program, sitting: &str, submission: &Path, world: &World) -> bool {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("kata"))
        .args(["check", &program.kata])
        .arg(submission)
        .arg("--workbook")
        .arg(repository().join("tests/workbooks/arena"))
        .args(["--sitting", sitting, "--format", "json"])
        .current_dir(world.at("work"))
        .env("TMPDIR", world.at("scratch"))
        .env("KATA_TEST_SECRET", &world.token)
        .env_remove("NO_COLOR")
        .process_group(0) // whoever kills the group must not kill the tests
        .stdin(Stdio::null())
        .stdout(File::create(world.at("stdout")).expect("writable"))
        .stderr(File::create(world.at("stderr")).expect("writable"))
        .spawn()
        .expect("kata runs");
    let ended = within(PATIENCE, || child.try_wait().expect("it can be waited for").is_some());
    if !ended {
        let _ = child.kill();
        let _ = child.wait();
    }
    ended
}

/// What the report says, if that is none of the expected outcomes.
fn unexpected(report: &[u8], expected: &[String]) -> Option<String> {
    let wanted = expected.join(" or ");
    let Ok(report) = serde_json::from_slice::<Value>(report) else {
        return Some(format!("expected {wanted}, got no report: {}", brief(&String::from_utf8_lossy(report))));
    };
    let report = &report["reports"][0];
    let checks = report["checks"].as_array().map(Vec::as_slice).unwrap_or_default();
    if checks.is_empty() {
        return Some(format!("expected {wanted}, got no checks: {}", report["problem"]));
    }
    let stopped = checks.iter().find(|check| check["outcome"] != "passed");
    let got = stopped.map_or("passed", |check| check["outcome"].as_str().unwrap_or("no outcome"));
    if expected.iter().any(|outcome| outcome == got) {
        return None;
    }
    let about = |field: &'static str| stopped.and_then(|check| check[field].as_str()).unwrap_or_default();
    Some(format!("expected {wanted}, got {got} by {}: {}", about("name"), brief(about("message"))))
}

// -- the world around a program -------------------------------------------------------------------

/// What a program may try to reach. All of it is gone with this value.
struct World {
    folder: TempDir,
    /// A word that nothing else on this machine contains; short enough for the name of a process.
    mark: String,
    /// What the secret file and the environment of `kata` contain.
    token: String,
    victim: Child,
    victims_state: String,
    tcp: TcpListener,
    udp: UdpSocket,
    unix: UnixListener,
    hidden: UnixListener,
}

const CONTENT: &str = "a file of the user\n";

impl World {
    fn new() -> World {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // As open as a folder can be: nothing here is protected by its mode.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).expect("it is ours");
        for (name, mode) in [("work", 0o755), ("scratch", 0o700), ("folder", 0o777)] {
            fs::create_dir(folder.path().join(name)).expect("writable");
            fs::set_permissions(folder.path().join(name), Permissions::from_mode(mode)).expect("it is ours");
        }
        let (mark, token) = (format!("kb{}", word(10)), format!("secret{}", word(16)));
        fs::write(folder.path().join("secret"), &token).expect("writable");
        let file = folder.path().join("file");
        fs::write(&file, CONTENT).expect("writable");
        fs::set_permissions(&file, Permissions::from_mode(0o644)).expect("it is ours");
        File::options().write(true).open(&file).and_then(|f| f.set_modified(long_ago())).expect("it is ours");

        let victim = Command::new("sleep").arg("100000").stdin(Stdio::null()).spawn().expect("there is sleep");
        // It is asked only once it is asleep: before that, its state is still that of this process.
        let pid = victim.id();
        within(GRACE, || fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| name.trim() == "sleep"));
        within(GRACE, || state_of(pid).starts_with('S'));

        let tcp = TcpListener::bind("127.0.0.1:0").expect("a port");
        let udp = UdpSocket::bind("127.0.0.1:0").expect("a port");
        let unix = UnixListener::bind(folder.path().join("socket")).expect("a socket");
        fs::set_permissions(folder.path().join("socket"), Permissions::from_mode(0o777)).expect("it is ours");
        let name = SocketAddr::from_abstract_name(hidden_name(&mark)).expect("a short name");
        let hidden = UnixListener::bind_addr(&name).expect("a socket");
        tcp.set_nonblocking(true).expect("possible");
        udp.set_nonblocking(true).expect("possible");
        unix.set_nonblocking(true).expect("possible");
        hidden.set_nonblocking(true).expect("possible");
        World { victims_state: state_of(pid), folder, mark, token, victim, tcp, udp, unix, hidden }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A program with its placeholders filled in.
    fn fill(&self, text: &str) -> String {
        let path = |name: &str| self.at(name).to_string_lossy().into_owned();
        let values = [
            ("@SECRET@", path("secret")),
            ("@VICTIM@", self.victim.id().to_string()),
            ("@TCP@", self.tcp.local_addr().expect("it has an address").port().to_string()),
            ("@UDP@", self.udp.local_addr().expect("it has an address").port().to_string()),
            ("@UNIX@", path("socket")),
            ("@ABSTRACT@", hidden_name(&self.mark)),
            ("@FOLDER@", path("folder")),
            ("@FILE@", path("file")),
            ("@MARK@", self.mark.clone()),
        ];
        let filled = text.replace("\nfrom honest import *\n", &format!("\n{HONEST}\n"));
        values.iter().fold(filled, |text, (name, value)| text.replace(name, value))
    }

    /// Everything that is not as it was.
    fn changes(&mut self) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut unless = |fine: bool, what: &str| {
            if !fine {
                wrong.push(what.to_owned());
            }
        };
        let running = self.victim.try_wait().is_ok_and(|ended| ended.is_none());
        unless(running, "the victim was killed");
        let state = state_of(self.victim.id());
        let same = !running || state == self.victims_state;
        unless(same, &format!("the victim was {} and is {state}", self.victims_state));

        unless(nothing(self.tcp.accept()), "somebody connected over TCP");
        unless(nothing(self.udp.recv(&mut [0; 64])), "somebody sent a datagram");
        unless(nothing(self.unix.accept()), "somebody connected to the socket with a path");
        unless(nothing(self.hidden.accept()), "somebody connected to the abstract socket");

        unless(fs::read_to_string(self.at("file")).is_ok_and(|text| text == CONTENT), "the file has changed");
        let owner = fs::metadata(self.at("work")).map(|facts| (facts.uid(), facts.gid())).ok();
        unless(
            fs::symlink_metadata(self.at("file")).is_ok_and(|facts| {
                facts.is_file()
                    && facts.mode() & 0o7777 == 0o644
                    && facts.nlink() == 1
                    && Some((facts.uid(), facts.gid())) == owner
                    && facts.modified().is_ok_and(|time| time == long_ago())
            }),
            "mode, owner, links or time of the file have changed",
        );
        unless(fs::read_to_string(self.at("secret")).is_ok_and(|text| text == self.token), "the secret has changed");
        let left = self.left_in("folder");
        unless(left.is_empty(), &format!("there is something in the folder: {left:?}"));
        within(GRACE, || self.left_in("scratch").is_empty() && self.processes().is_empty());
        let left = self.left_in("scratch");
        unless(left.is_empty(), &format!("something is left of scratch: {left:?}"));
        let left = self.processes();
        unless(left.is_empty(), &format!("processes are left: {left:?}"));
        for folder in ["/dev/shm", "/dev/mqueue", "/tmp", "/var/tmp"] {
            let left: Vec<String> = names(Path::new(folder)).into_iter().filter(|n| n.contains(&self.mark)).collect();
            unless(left.is_empty(), &format!("left in {folder}: {left:?}"));
        }
        for kind in ["shm", "sem", "msg"] {
            let table = fs::read_to_string(format!("/proc/sysvipc/{kind}")).unwrap_or_default();
            let ours = |line: &str| line.split_whitespace().next() == Some(SYSTEM_V_KEY);
            unless(!table.lines().any(ours), &format!("an object of System V is left: {kind}"));
        }
        wrong
    }

    fn left_in(&self, name: &str) -> Vec<String> {
        let folder = self.at(name);
        if folder.is_dir() { names(&folder) } else { vec!["(it is gone)".to_owned()] }
    }

    /// Processes that show the mark, or that know this world by their environment or working folder.
    fn processes(&self) -> Vec<String> {
        let world = self.folder.path().to_string_lossy().into_owned();
        let mut found = Vec::new();
        for pid in names(Path::new("/proc")).into_iter().filter(|n| n.bytes().all(|b| b.is_ascii_digit())) {
            let about = Path::new("/proc").join(&pid);
            let mut known = Vec::new();
            for name in ["cmdline", "comm", "environ"] {
                known.extend(fs::read(about.join(name)).unwrap_or_default());
            }
            let folder = fs::read_link(about.join("cwd")).unwrap_or_default();
            known.extend(folder.to_string_lossy().bytes());
            if contains(&known, self.mark.as_bytes()) || contains(&known, world.as_bytes()) {
                found.push(pid);
            }
        }
        found
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.victim.kill();
        let _ = self.victim.wait();
    }
}

// -- small things ---------------------------------------------------------------------------------

fn hidden_name(mark: &str) -> String {
    format!("hidden-{mark}")
}

fn long_ago() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_600_000_000)
}

/// Whether a listener says that there is nobody, rather than somebody or a failure.
fn nothing<T>(asked: std::io::Result<T>) -> bool {
    asked.is_err_and(|problem| problem.kind() == ErrorKind::WouldBlock)
}

/// State, nice value, scheduling, processors and limits of a process, in a line.
fn state_of(pid: u32) -> String {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name, in parentheses, may contain blanks: what follows it begins with the third field.
    let fields: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let field = |number: usize| fields.get(number - 3).copied().unwrap_or("?");
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let processors = status.lines().find(|l| l.starts_with("Cpus_allowed_list")).unwrap_or_default();
    let tracer = status.lines().find(|l| l.starts_with("TracerPid")).unwrap_or_default();
    let limits = fs::read_to_string(format!("/proc/{pid}/limits")).unwrap_or_default();
    let files = limits.lines().find(|l| l.starts_with("Max open files")).unwrap_or_default();
    let (state, group, nice, real_time, policy) = (field(3), field(5), field(19), field(40), field(41));
    let line = format!("{state} {group} nice {nice} scheduled {real_time}/{policy} {processors} {tracer} {files}");
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many objects of System V there are, of each kind.
fn system_v_objects() -> [usize; 3] {
    ["shm", "sem", "msg"]
        .map(|kind| fs::read_to_string(format!("/proc/sysvipc/{kind}")).unwrap_or_default().lines().count())
}

/// The names in a folder; none if it cannot be read.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A word of hexadecimal digits that nobody can guess.
fn word(length: usize) -> String {
    use std::hash::{BuildHasher, RandomState};

    let number = RandomState::new().hash_one(SystemTime::now());
    format!("{number:016x}")[..length].to_owned()
}

/// Text that is short enough to be read in a list.
fn brief(text: &str) -> String {
    let line = text.replace('\n', " / ");
    if line.chars().count() > 300 { line.chars().take(300).chain("…".chars()).collect() } else { line }
}

/// Whether something became true in time.
fn within(limit: Duration, mut ready: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + limit;
    loop {
        if ready() {
            return true;
        }
        if Instant::now() >= end {
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
}
