# The window's program: Application (the one place that connects everything) and main.
find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Network Qml Quick QuickControls2)
add_library(cabochon_keep_choices STATIC app/keep_choices.cpp app/keep_choices.h)
target_precompile_headers(cabochon_keep_choices REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_keep_choices PUBLIC cabochon_app_chat cabochon_app_settings)
add_library(cabochon_connect_library STATIC app/connect_library.cpp app/connect_library.h)
target_compile_definitions(cabochon_connect_library PRIVATE CABOCHON_VERSION="${PROJECT_VERSION}")
target_precompile_headers(cabochon_connect_library REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_connect_library PUBLIC cabochon_app_chat cabochon_app_library
                      cabochon_app_settings)
add_library(cabochon_given_tools STATIC app/give_tools.cpp app/give_tools.h)
set_target_properties(cabochon_given_tools PROPERTIES AUTOMOC ON)
target_precompile_headers(cabochon_given_tools REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_given_tools PUBLIC cabochon_app_chat cabochon_app_library
                      cabochon_app_settings cabochon_built_in_tools)
add_library(cabochon_connect_batch STATIC
    app/batch_files.cpp app/batch_files.h
    app/connect_batch.cpp app/connect_batch.h)
target_precompile_headers(cabochon_connect_batch REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_connect_batch PUBLIC cabochon_app_chat cabochon_app_structured)
add_library(cabochon_background_downloads STATIC
    app/background_downloads.cpp app/background_downloads.h)
set_target_properties(cabochon_background_downloads PROPERTIES AUTOMOC ON)
target_precompile_headers(cabochon_background_downloads REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_background_downloads PUBLIC cabochon_app_library cabochon_desktop
                      Qt6::Gui)
add_library(cabochon_choose_language STATIC app/choose_language.cpp app/choose_language.h)
target_precompile_headers(cabochon_choose_language REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_choose_language PUBLIC cabochon_app_chat cabochon_app_settings
                      cabochon_language Qt6::Qml)
add_library(cabochon_answer_notices STATIC app/answer_notices.cpp app/answer_notices.h)
set_target_properties(cabochon_answer_notices PROPERTIES AUTOMOC ON)
target_precompile_headers(cabochon_answer_notices REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_answer_notices PUBLIC cabochon_app_chat cabochon_app_settings
                      cabochon_desktop)
# What the next start learns of this one.
add_library(cabochon_run_marks STATIC
    app/marked_engine.cpp app/marked_engine.h
    app/run_marks.cpp app/run_marks.h
    app/safe_start.cpp app/safe_start.h)
target_precompile_headers(cabochon_run_marks REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_run_marks PUBLIC cabochon_app_chat cabochon_app_settings)
add_library(cabochon_single_instance STATIC app/single_instance.cpp app/single_instance.h)
set_target_properties(cabochon_single_instance PROPERTIES AUTOMOC ON)
target_link_libraries(cabochon_single_instance PUBLIC cabochon_base Qt6::Core Qt6::Network)
add_library(cabochon_window_place STATIC app/window_place.cpp app/window_place.h)
set_target_properties(cabochon_window_place PROPERTIES AUTOMOC ON)
target_precompile_headers(cabochon_window_place REUSE_FROM cabochon_app_conversation)
target_link_libraries(cabochon_window_place PUBLIC cabochon_app_settings Qt6::Quick)
add_executable(cabochon
    app/application.cpp app/application.h
    app/main.cpp
    app/window_picture.cpp app/window_picture.h
)
set_target_properties(cabochon PROPERTIES AUTOMOC ON)
target_precompile_headers(cabochon REUSE_FROM cabochon_app_conversation)
target_compile_definitions(cabochon PRIVATE CABOCHON_VERSION="${PROJECT_VERSION}")
target_link_libraries(cabochon PRIVATE
    cabochon_app_chat cabochon_app_chatplugin
    cabochon_app_attachments cabochon_app_attachmentsplugin
    cabochon_app_capture cabochon_app_captureplugin
    cabochon_app_conversation cabochon_app_conversationplugin
    cabochon_app_math cabochon_app_mathplugin
    cabochon_app_recording cabochon_app_recordingplugin
    cabochon_app_structured cabochon_app_structuredplugin
    cabochon_app_transcript cabochon_app_transcriptplugin
    cabochon_app_files cabochon_app_filesplugin
    cabochon_app_library cabochon_app_libraryplugin
    cabochon_app_settings cabochon_app_settingsplugin
    cabochon_ui_controls cabochon_ui_chat cabochon_ui_files cabochon_ui_history cabochon_ui_main cabochon_ui_media cabochon_ui_models
    cabochon_ui_settings cabochon_ui_structured cabochon_ui_tools
    cabochon_answer_notices cabochon_background_downloads cabochon_choose_language cabochon_connect_batch cabochon_connect_library cabochon_app_servers cabochon_devices cabochon_given_tools cabochon_isolation cabochon_keep_choices
    cabochon_language cabochon_process
    cabochon_run_marks cabochon_single_instance cabochon_window_place
    Qt6::Gui Qt6::Qml Qt6::Quick Qt6::QuickControls2)
include(GNUInstallDirs)
install(TARGETS cabochon RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
