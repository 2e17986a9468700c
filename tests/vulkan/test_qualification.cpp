// Proves that a device is tested before it is trusted: all right means the best tier; a wrong
// result costs its tier and is named; a device that is wrong everywhere is not used.
#include "tests/support/test_main.h"
#include "vulkan/network/qualification.h"

#include <QCoreApplication>
#include <QTest>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;

class TestQualification : public QObject {
    Q_OBJECT

    std::unique_ptr<Instance> m_instance;
    KernelNeeds m_needs;

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<Instance>> instance = Instance::create({.validation = true});
        if (!instance) QSKIP(instance.error().message.c_str());
        m_instance = std::move(*instance);
        m_needs.types = {TensorType::Q8_0};
        m_needs.headSizes = {32};
        m_needs.experts = true;
    }

    void aGoodDeviceGetsItsBestTier()
    {
        Result<Qualification> result = qualify(*m_instance, 0, m_needs, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY2(result->usable, result->summary().c_str());
        QCOMPARE(result->summary(), std::string("verified"));
        QVERIFY(result->failures.empty());
        QVERIFY(result->checks >= 10);
        QVERIFY2(m_instance->validationMessages() == 0,
                 m_instance->firstValidationMessage().c_str());
    }

    void aWrongKernelCostsItsTierAndIsNamed()
    {
        QualificationOptions options;
        options.device.emulatedIntegerDot = true;
        options.distort = [](std::string_view kernel, Tier tier, std::span<float> values) {
            if (tier == Tier::IntegerDot && kernel == "matVec Q8_0") values[3] += 1000.0f;
        };
        Result<Qualification> result = qualify(*m_instance, 0, m_needs, options);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(result->usable);
        QCOMPARE(result->tier, Tier::Subgroup);
        const QString summary = QString::fromStdString(result->summary());
        QVERIFY2(summary.contains("verified as T1; T2 off: wrong results of matVec Q8_0"),
                 qPrintable(summary));
    }

    void aCardsIntegerProductsAreTested()
    {
        QualificationOptions options;
        options.device.emulatedIntegerDot = true;
        options.device.chooseAs = DeviceKind::Discrete;
        bool tested = false;
        options.distort = [&](std::string_view kernel, Tier tier, std::span<float> values) {
            if (kernel != "matMul int8 Q8_0") return;
            tested = tier == Tier::IntegerDot;
            values[3] += 1000.0f;
        };
        KernelNeeds needs;
        needs.types = {TensorType::Q8_0};
        Result<Qualification> result = qualify(*m_instance, 0, needs, options);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        if (!tested) QSKIP("The device has no integer dot products, or cooperative matrices.");
        QVERIFY(result->usable);
        QCOMPARE(result->tier, Tier::Subgroup);
        QVERIFY2(result->summary().find("T2 off: wrong results of matMul int8 Q8_0") !=
                     std::string::npos,
                 result->summary().c_str());
    }

    void notANumberIsWrong()
    {
        QualificationOptions options;
        options.device.maxTier = Tier::Plain;
        options.distort = [](std::string_view kernel, Tier, std::span<float> values) {
            if (kernel == "rmsNorm") values[0] = std::nanf("");
        };
        Result<Qualification> result = qualify(*m_instance, 0, m_needs, options);
        QVERIFY(result);
        QVERIFY(!result->usable);
        QVERIFY(QString::fromStdString(result->summary()).startsWith("cannot be used"));
    }

    void aDriverThatFailsIsNamedWithItsError()
    {
        int submissions = 0;
        QualificationOptions options;
        options.device.maxTier = Tier::Plain;
        options.device.faults = [&](DeviceCall call) {
            return call == DeviceCall::Submit && ++submissions > 2 ? VK_ERROR_DEVICE_LOST
                                                                   : VK_SUCCESS;
        };
        Result<Qualification> result = qualify(*m_instance, 0, m_needs, options);
        QVERIFY(result);
        QVERIFY(!result->usable);
        QVERIFY(QString::fromStdString(result->summary()).contains("VK_ERROR_DEVICE_LOST"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestQualification)
#include "test_qualification.moc"
