@echo off
rem Runs the project's Maven on a JDK that is new enough. It knows no download host.
rem Windows has no mvn of its own to fetch another with, so this looks for both and says what is missing.
setlocal EnableDelayedExpansion
set "needed=25"

rem Step 1: the JDK: JAVA_HOME if it is new enough, else the newest in the usual places.
call :release "%JAVA_HOME%"
if !found! GEQ %needed% goto maven
set "newest=0"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*\current") do (
  call :release "%%~d"
  if !found! GTR !newest! (
    set "newest=!found!"
    set "JAVA_HOME=%%~d"
  )
)
if !newest! GEQ %needed% goto maven
echo monazite needs a JDK %needed% or newer and found none: install one or set JAVA_HOME to it. 1>&2
exit /b 1

:maven
rem Step 2: Maven: the pinned one in the wrapper's folder, else the mvn on the PATH (3.9 or newer; the build checks).
for /f "tokens=2 delims==" %%v in ('findstr /b "version=" "%~dp0.mvn\maven.properties"') do set "version=%%v"
for /d %%d in ("%USERPROFILE%\.m2\wrapper\dists\apache-maven-%version%-bin\*") do (
  if exist "%%~d\apache-maven-%version%\bin\mvn.cmd" (
    call "%%~d\apache-maven-%version%\bin\mvn.cmd" %*
    exit /b !ERRORLEVEL!
  )
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo mvnw: found no Maven: install Maven 3.9 or newer. 1>&2
  exit /b 1
)
call mvn %*
exit /b %ERRORLEVEL%

rem Sets found to the feature release of the JDK in folder %1, or 0.
:release
set "found=0"
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%r in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "found=%%~r"
set "found=!found:"=!"
exit /b 0
