// Owns one connection to an SQLite file and the statements on it, released by scope; turns SQLite's
// results into errors with our words. Knows no table. One thread at a time.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace cabochon::history {

struct ConnectionState;

/// A statement that waits for its values, and then gives its rows one by one. Texts it gives are
/// UTF-8. It goes back to the beginning when it is dropped and may be prepared again at no cost.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// The next value, in the order of the question marks.
    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(int number) { return bind(static_cast<std::int64_t>(number)); }
    Statement& bind(bool truth) { return bind(static_cast<std::int64_t>(truth)); }
    Statement& bindNull();

    /// True: a row is there to be read. False: there is no more.
    Result<bool> next();
    /// Runs a statement whose rows do not matter.
    Status run();

    /// Of the row that is there; columns count from 0. NULL reads as nothing and 0.
    std::string text(int column) const;
    std::int64_t integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool truth(int column) const { return integer(column) != 0; }

private:
    friend class Database;
    Statement(sqlite3_stmt* statement, ConnectionState* connection, Error error);
    void check(int result);

    sqlite3_stmt* m_statement; // null: it could not be prepared
    ConnectionState* m_connection;
    Error m_error; // of preparing or binding: next() reports it
    bool m_failed = false;
    int m_bound = 0;
};

/// What may be done with the file. Unchanging: nobody writes to it while it is open, and what its
/// log holds is not seen; the only way to read in a place where nothing can be written.
enum class Access { ReadWrite, Unchanging };

class Database {
public:
    /// Opens the file; a missing one is made where it may be written. Waits at most
    /// `waitMilliseconds` for another program that works on it. `vfs`: SQLite's name of the file
    /// system to use; null: the system's.
    static Result<Database> open(const std::filesystem::path& file,
                                 Access access,
                                 int waitMilliseconds,
                                 const char* vfs = nullptr);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// A statement of one SQL sentence that is written in the sources: it is kept for the next
    /// time. Errors of preparing come from its first step.
    Statement prepare(std::string_view sql);
    /// Runs sentences that take no values, one after the other.
    Status execute(const char* sql);
    /// The first column of the first row; 0 when there is none.
    Result<std::int64_t> number(std::string_view sql);

    /// From here on nothing in the file is changed, not even when it is closed.
    Status forbidWriting();

    /// Ends what runs in another thread with the error Cancelled. The one function that any thread
    /// may call.
    void interrupt();

    /// A sync failed: nobody knows any more what of the last writes is on the disk, and trying
    /// again would not tell. Everything is refused from then on; what to do: reopenHistory().
    bool hasFailedForGood() const;

    /// Whether a Transaction is open.
    bool isInTransaction() const;

    sqlite3* handle() { return m_connection.get(); }

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };

    Database();

    std::unique_ptr<sqlite3, Close> m_connection;
    std::unique_ptr<ConnectionState> m_state; // goes before the connection
};

/// One SQL sentence of several pieces that are written in the sources.
std::string joinSql(std::initializer_list<std::string_view> pieces);

/// The file of this ending that lies beside a database: "-wal" is its log.
std::filesystem::path besides(const std::filesystem::path& file, const char* ending);

/// What SQLite said, in our words.
Error errorOf(int result, sqlite3* connection);

/// All changes made while it lives become one, or none: without commit() they are taken back. One
/// within another is a part of it, which can be taken back alone.
class Transaction {
public:
    /// The transaction waits for nothing and nobody: a connection has its file for itself.
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Whether it could be begun.
    const Status& begun() const { return m_begun; }
    /// On disk when this succeeds; of one within another: with that one.
    Status commit();

private:
    Database& m_database;
    bool m_within; // another one
    Status m_begun;
    bool m_open = false;
};

} // namespace cabochon::history
