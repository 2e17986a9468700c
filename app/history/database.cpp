#include "app/history/database.h"

#include <cctype>
#include <map>
#include <sqlite3.h>
#include <utility>

namespace cabochon::history {

namespace {

/// Pages of the log that are carried over into the file at once, as SQLite does by itself.
constexpr int kPagesOfLog = 1'000;

ErrorCode codeOf(int result)
{
    if (result == SQLITE_IOERR_CORRUPTFS) return ErrorCode::HistoryDamaged;
    switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::HistoryInUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return ErrorCode::HistoryDamaged;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::FileWriteFailed;
    default:
        return ErrorCode::Internal;
    }
}

const char* sentenceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HistoryInUse:
        return "Another program has the conversations open. Close the other Cabochon and try "
               "again.";
    case ErrorCode::HistoryDamaged:
        return "The file of the conversations is damaged.";
    case ErrorCode::DiskFull:
        return "The disk is full, so nothing more can be kept. Free some space and try again.";
    case ErrorCode::OutOfMemory:
        return "There is not enough memory to work on the conversations. Close other programs.";
    case ErrorCode::Cancelled:
        return "The search was given up for a newer one.";
    case ErrorCode::FileWriteFailed:
        return "The file of the conversations could not be read or written. Check the folder and "
               "its permissions.";
    default:
        return "The conversations could not be read or written. This is a fault of the program.";
    }
}

std::string nameOf(const std::filesystem::path& file)
{
    const std::u8string name = file.u8string();
    return {name.begin(), name.end()};
}

/// The address under which SQLite locks nothing.
std::string unchangingName(const std::string& name)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string address = "file:";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '/' || c == '.' || c == '-' || c == '_') {
            address += c;
        } else {
            address += '%';
            address += kDigits[byte >> 4];
            address += kDigits[byte & 15];
        }
    }
    return address + "?immutable=1";
}

} // namespace

std::filesystem::path besides(const std::filesystem::path& file, const char* ending)
{
    std::filesystem::path other = file;
    return other += ending;
}

std::string joinSql(std::initializer_list<std::string_view> pieces)
{
    std::string sql;
    for (const std::string_view piece : pieces)
        sql.append(piece);
    return sql;
}

Error errorOf(int result, sqlite3* connection)
{
    const ErrorCode code = codeOf(result);
    std::string message = sentenceOf(code);
    // What SQLite says helps nobody but us; no message of its own carries what is kept.
    if (code == ErrorCode::Internal) {
        const char* detail = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(result);
        message +=
            " (" + std::string(detail ? detail : "unknown") + ", " + std::to_string(result) + ")";
    }
    return {code, std::move(message)};
}

/// What a connection knows beside SQLite, at an address that stays.
struct ConnectionState {
    ~ConnectionState()
    {
        for (const auto& [sql, statement] : prepared)
            sqlite3_finalize(statement);
    }

    /// The error of a result. After a failed sync and in a damaged file, closing carries nothing
    /// over from the log, either.
    Error failure(int result)
    {
        if (result == SQLITE_IOERR_FSYNC || result == SQLITE_IOERR_DIR_FSYNC) failed = true;
        if (failed || codeOf(result) == ErrorCode::HistoryDamaged)
            sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return failed ? refusal() : errorOf(result, connection);
    }

    static Error refusal()
    {
        return {ErrorCode::FileWriteFailed,
                "The disk did not keep what was written to it, so nothing more is written until "
                "the conversations are opened again. Check the disk."};
    }

    sqlite3* connection = nullptr;
    bool failed = false;                                        // see hasFailedForGood()
    std::map<std::string, sqlite3_stmt*, std::less<>> prepared; // by their words
};

/// After each commit: SQLite's own way drops the errors of carrying over, a failed sync among them.
static int carryOver(void* state, sqlite3* connection, const char* name, int pages)
{
    if (pages < kPagesOfLog) return SQLITE_OK;
    const int result =
        sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    // The commit itself is on the disk; what else fails here is tried again by the next one.
    if (result != SQLITE_OK) (void)static_cast<ConnectionState*>(state)->failure(result);
    return SQLITE_OK;
}

// -------------------------------------------------------------------------------------- statements

Statement::Statement(sqlite3_stmt* statement, ConnectionState* connection, Error error)
    : m_statement(statement), m_connection(connection), m_error(std::move(error)),
      m_failed(statement == nullptr)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_connection(other.m_connection),
      m_error(std::move(other.m_error)), m_failed(other.m_failed), m_bound(other.m_bound)
{
}

Statement::~Statement()
{
    if (!m_statement) return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement); // the texts are their owners'
}

void Statement::check(int result)
{
    if (result == SQLITE_OK || m_failed) return;
    m_failed = true;
    m_error = m_connection->failure(result);
}

Statement& Statement::bind(std::string_view text)
{
    ++m_bound;
    if (m_statement) {
        // A null address would bind NULL, not an empty text.
        check(sqlite3_bind_text64(m_statement, m_bound, text.data() ? text.data() : "", text.size(),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    return *this;
}

Statement& Statement::bind(std::int64_t number)
{
    ++m_bound;
    if (m_statement) check(sqlite3_bind_int64(m_statement, m_bound, number));
    return *this;
}

Statement& Statement::bindNull()
{
    ++m_bound;
    if (m_statement) check(sqlite3_bind_null(m_statement, m_bound));
    return *this;
}

Result<bool> Statement::next()
{
    if (m_failed) return m_error;
    if (m_connection->failed) return ConnectionState::refusal();
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    return m_connection->failure(result);
}

Status Statement::run()
{
    for (;;) {
        const Result<bool> row = next();
        if (!row) return row.error();
        if (!*row) return {};
    }
}

std::string Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (!bytes) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

// ------------------------------------------------------------------------------------ connections

void Database::Close::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Database::Database() : m_state(std::make_unique<ConnectionState>()) {}
Database::Database(Database&&) noexcept = default;
Database::~Database() = default;

Database& Database::operator=(Database&& other) noexcept
{
    m_state = std::move(other.m_state);
    m_connection = std::move(other.m_connection);
    return *this;
}

Result<Database> Database::open(const std::filesystem::path& file,
                                Access access,
                                int waitMilliseconds,
                                const char* vfs)
{
    const bool writable = access == Access::ReadWrite;
    const int flags = writable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                               : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    Database database;
    sqlite3* connection = nullptr;
    const std::string name = writable ? nameOf(file) : unchangingName(nameOf(file));
    const int result = sqlite3_open_v2(name.c_str(), &connection,
                                       flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs);
    database.m_connection.reset(connection);
    database.m_state->connection = connection;
    if (result != SQLITE_OK) return errorOf(result, connection);
    sqlite3_busy_timeout(connection, waitMilliseconds);
    sqlite3_wal_hook(connection, carryOver, database.m_state.get());
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return database;
}

Statement Database::prepare(std::string_view sql)
{
    ConnectionState* state = m_state.get();
    const auto known = state->prepared.find(sql);
    if (known != state->prepared.end()) {
        CABOCHON_CHECK(!sqlite3_stmt_busy(known->second)); // its rows are still being read
        return {known->second, state, {}};
    }
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v3(state->connection, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK) return {nullptr, state, state->failure(result)};
    state->prepared.emplace(sql, statement);
    return {statement, state, {}};
}

Status Database::execute(const char* sql)
{
    if (m_state->failed) return ConnectionState::refusal();
    const int result = sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) return m_state->failure(result);
    return {};
}

bool Database::hasFailedForGood() const
{
    return m_state->failed;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

Result<std::int64_t> Database::number(std::string_view sql)
{
    Statement statement = prepare(sql);
    const Result<bool> row = statement.next();
    if (!row) return row.error();
    return *row ? statement.integer(0) : 0;
}

Status Database::forbidWriting()
{
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return execute("PRAGMA query_only=ON");
}

void Database::interrupt()
{
    sqlite3_interrupt(m_connection.get());
}

// ----------------------------------------------------------------------------------- transactions

Transaction::Transaction(Database& database)
    : m_database(database), m_within(database.isInTransaction()),
      m_begun(database.execute(m_within ? "SAVEPOINT part" : "BEGIN IMMEDIATE"))
{
    m_open = m_begun.has_value();
}

Transaction::~Transaction()
{
    if (!m_open) return;
    if (m_within && m_database.execute("ROLLBACK TO part; RELEASE part")) return;
    // A part that cannot be taken back alone takes all with it, so that nobody keeps a half. A
    // failed rollback leaves nothing to do: SQLite has then rolled back by itself.
    (void)m_database.execute("ROLLBACK");
}

Status Transaction::commit()
{
    if (!m_open) return m_begun;
    Status committed = m_database.execute(m_within ? "RELEASE part" : "COMMIT");
    if (committed) m_open = false;
    return committed;
}

} // namespace cabochon::history
