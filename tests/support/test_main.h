// Owns how test classes of one folder share one executable: each file registers its class at its
// end, and test_main.cpp runs the one that the first argument names. Needs QTest.
#pragma once

#include <QTest>

namespace cabochon::test {

/// Runs a class with Qt Test's own arguments; the count of failures.
using RunTest = int (*)(int argumentCount, char** arguments);

/// Makes `className` known to main(), before main() runs.
struct TestRegistration {
    TestRegistration(const char* className, RunTest run);
};

template <class Test>
int runTest(int argumentCount, char** arguments)
{
    Test test;
    return QTest::qExec(&test, argumentCount, arguments);
}

template <class Application, class Test>
int runTestWithin(int argumentCount, char** arguments)
{
    const Application application(argumentCount, arguments);
    return runTest<Test>(argumentCount, arguments);
}

} // namespace cabochon::test

/// Once per file, before `#include "test_subject.moc"`: a class that needs no application object.
#define CABOCHON_TEST(Test)                                                                        \
    static const cabochon::test::TestRegistration s_registration##Test(                            \
        #Test, &cabochon::test::runTest<Test>);

/// The same for a class that runs within an Application: QCoreApplication or QGuiApplication.
#define CABOCHON_TEST_WITHIN(Application, Test)                                                    \
    static const cabochon::test::TestRegistration s_registration##Test(                            \
        #Test, &cabochon::test::runTestWithin<Application, Test>);
