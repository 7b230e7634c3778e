@echo off
rem The one command-line entry on Windows: uses JAVA_HOME or the java on the path (JDK 25), builds once, runs the command line.
setlocal
set "HOME_DIR=%~dp0"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" --version 2>nul | findstr /b /r /c:"[a-z]* 25" >nul || (
    echo workflow needs a JDK 25: install one and set JAVA_HOME 1>&2
    exit /b 2
)
if "%~1"=="test" (
    call "%HOME_DIR%mvnw.cmd" -B verify
    exit /b %ERRORLEVEL%
)
if not exist "%HOME_DIR%deploy\local\target\workflow.jar" (
    echo building... 1>&2
    pushd "%HOME_DIR%"
    call mvnw.cmd -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl deploy/local,validation-service,execution-service,recovery-service,reporting-service -am || exit /b 1
    popd
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dworkflow.home=%HOME_DIR%." -jar "%HOME_DIR%deploy\local\target\workflow.jar" %*
